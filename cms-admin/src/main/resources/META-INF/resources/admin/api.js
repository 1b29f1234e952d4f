/** The management API, as these pages use it. */

const BASE = "/api/admin/v1";

/** An answer that is not what was asked for: the problem document says why. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? `The server answered ${status}.`);
    this.status = status;
    this.errors = problem.errors ?? [];
  }
}

export const get = (path) => send("GET", path);
export const post = (path, value) => send("POST", path, value);
export const remove = (path) => send("DELETE", path);

async function send(method, path, value) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") {
    headers["X-XSRF-TOKEN"] = csrfToken();
  }
  if (value !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  const answer = await fetch(BASE + path, { method, headers, body: value && JSON.stringify(value) });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Refused(answer.status, problemIn(text));
  }
  return text ? JSON.parse(text) : null;
}

/** A proxy in between may answer with something that is no problem document. */
function problemIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** GET /session makes the cookie come. */
function csrfToken() {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "";
}
