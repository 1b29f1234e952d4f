import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answered, api, onVersion, Refused, Unreachable, whenSessionEnds } from "./client";

const calls: Request[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

function problem(status: number, type: string) {
  return () => Response.json({ type, title: "No", status, detail: `It is ${status}.` }, { status });
}

beforeEach(() => {
  calls.length = 0;
  document.cookie = "XSRF-TOKEN=first";
  vi.stubGlobal("fetch", async (request: Request) => {
    calls.push(request);
    return answers.shift()!();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  whenSessionEnds(() => Promise.resolve(false));
});

const publish = () => answered(api.POST("/api/admin/v1/articles/{id}/publish", { params: { path: { id: "1" }, header: onVersion(7) } }));

describe("The API's client", () => {
  it("names the version, and repeats the cookie's token", async () => {
    answers = [() => Response.json({ id: "1" })];
    await publish();
    expect(calls[0]!.headers.get("If-Match")).toBe('"7"');
    expect(calls[0]!.headers.get("X-XSRF-TOKEN")).toBe("first");
  });

  it("gets a new token when the old one is wrong, and repeats the request once", async () => {
    answers = [
      problem(403, "/problems/csrf"),
      () => {
        document.cookie = "XSRF-TOKEN=second";
        return Response.json({ signedIn: true });
      },
      () => Response.json({ id: "1" }),
    ];
    await publish();
    expect(calls.map((call) => [call.method, call.headers.get("X-XSRF-TOKEN")])).toEqual([["POST", "first"], ["GET", null], ["POST", "second"]]);
  });

  it("waits until somebody has signed in again, and repeats the request with its body", async () => {
    whenSessionEnds(() => Promise.resolve(true));
    answers = [problem(401, "/problems/not-signed-in"), () => Response.json({ id: "1" }, { status: 201 })];
    await answered(api.POST("/api/admin/v1/articles", { body: { title: "Heat" } }));
    expect(await calls[1]!.json()).toEqual({ title: "Heat" });
  });

  it("asks to sign in also where the token is told of first, because all cookies are gone", async () => {
    whenSessionEnds(() => Promise.resolve(true));
    answers = [problem(403, "/problems/csrf"), problem(401, "/problems/not-signed-in"), problem(401, "/problems/not-signed-in"), () => Response.json({ id: "1" }, { status: 201 })];
    await answered(api.POST("/api/admin/v1/articles", { body: { title: "Heat" } }));
    expect(await calls[3]!.json()).toEqual({ title: "Heat" });
  });

  it("says what was refused, and why", async () => {
    answers = [problem(409, "/problems/x")];
    await expect(publish()).rejects.toMatchObject({ status: 409, message: "It is 409." });
  });

  it("takes an answer that is no problem document", async () => {
    answers = [() => new Response("<h1>Bad gateway</h1>", { status: 502 })];
    await expect(publish()).rejects.toBeInstanceOf(Refused);
  });

  it("tells no answer from a refusal", async () => {
    answers = [() => Promise.reject(new TypeError("network"))];
    await expect(publish()).rejects.toBeInstanceOf(Unreachable);
  });
});
