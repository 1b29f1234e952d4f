/** The management API. Its types are generated from docs/api/admin.json ("npm run api"); only this file knows the client. */
import createClient from "openapi-fetch";
import { said } from "../i18n/server";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
export type Schema<Name extends keyof Schemas> = Schemas[Name];
export type Problem = Partial<Schema<"ProblemDetails">>;

/** An answer that is not what was asked for: the problem document says why. */
export class Refused extends Error {
  /** In the language of the application. */
  readonly problem: Problem;

  constructor(
    readonly status: number,
    problem: Problem,
    readonly request: string | null = null,
  ) {
    super(problem.detail ? said(problem.detail) : `The server answered ${status}.`);
    this.problem = { ...problem, ...(problem.errors ? { errors: problem.errors.map((error) => ({ ...error, detail: said(error.detail) })) } : {}) };
  }
}

/** No answer at all: the network or the server is away. */
export class Unreachable extends Error {}

/** The connection ended while a file was sent: most often it is larger than the server takes. */
export class BrokenOff extends Unreachable {}

let askToSignIn: () => Promise<boolean> = () => Promise.resolve(false);

/** Says how the application asks somebody whose session has ended to sign in again; it answers whether they did. */
export function whenSessionEnds(ask: () => Promise<boolean>) {
  askToSignIn = ask;
}

const BASE = "/api/admin/v1";
const SAFE = new Set(["GET", "HEAD"]);

export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? "", fetch: send });

/**
 * Sends a request with the CSRF token. When the session has ended, it waits until its owner has signed in again and repeats
 * the request; when only the token was wrong, it gets a new one and does so once.
 */
async function send(request: Request): Promise<Response> {
  const [again, oncemore] = [request.clone(), request.clone()];
  let answer = await attempt(request);
  if (answer.status === 403 && (await isCsrf(answer))) {
    await attempt(new Request(new URL(`${BASE}/session`, request.url)));
    answer = await attempt(again);
  }
  // Whoever lost all cookies is told of the token first, and of the session only then.
  const door = new URL(request.url).pathname.startsWith(`${BASE}/session`);
  return answer.status === 401 && !door && (await askToSignIn()) ? attempt(oncemore) : answer;
}

async function attempt(request: Request): Promise<Response> {
  if (!SAFE.has(request.method)) {
    request.headers.set("X-XSRF-TOKEN", csrfToken());
  }
  try {
    return await fetch(request);
  } catch (failure) {
    if (request.signal.aborted) {
      throw failure;
    }
    throw new Unreachable("Comfrey does not answer.", { cause: failure });
  }
}

async function isCsrf(answer: Response) {
  const problem = problemIn(await answer.clone().text());
  return String((problem as { type?: string }).type ?? "").endsWith("csrf");
}

/** GET /session makes the cookie come. */
function csrfToken() {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "";
}

/** A proxy in between may answer with something that is no problem document. */
function problemIn(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}

/** What was asked for, or {@link Refused}. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const problem = error !== null && typeof error === "object" ? (error as Problem) : {};
    throw new Refused(response.status, problem, response.headers.get("X-Request-Id"));
  }
  return data as T;
}

/** The header for a change of that version. */
export function onVersion(version: number) {
  return { "If-Match": `"${version}"` };
}

/** Sends a form with a new file, and tells how much of it has gone. */
export function upload(form: FormData, progress: (part: number) => void): Promise<Schema<"Media">> {
  return sendFile("POST", "/media", {}, form, progress);
}

/** Puts another file in the place of that version of a media item. */
export function replaceFile(media: Schema<"Media">, file: File, progress: (part: number) => void): Promise<Schema<"Media">> {
  const form = new FormData();
  form.append("file", file);
  return sendFile("PUT", `/media/${encodeURIComponent(media.id)}/file`, onVersion(media.version), form, progress);
}

function sendFile(method: string, path: string, headers: Record<string, string>, form: FormData, progress: (part: number) => void): Promise<Schema<"Media">> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let gone = 0;
    request.open(method, BASE + path);
    Object.entries({ ...headers, "X-XSRF-TOKEN": csrfToken() }).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => {
      gone = event.loaded;
      progress(event.total > 0 ? event.loaded / event.total : 0);
    };
    // A server that takes no more of a file hangs up, and the browser does not read what it said.
    request.onerror = () => reject(gone > 0 && navigator.onLine ? new BrokenOff("Comfrey broke off.") : new Unreachable("Comfrey does not answer."));
    request.onload = () => {
      if (request.status === 200 || request.status === 201) {
        resolve(JSON.parse(request.responseText) as Schema<"Media">);
      } else {
        reject(new Refused(request.status, problemIn(request.responseText), request.getResponseHeader("X-Request-Id")));
      }
    };
    request.send(form);
  });
}
