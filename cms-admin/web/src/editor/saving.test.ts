import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refused, Unreachable } from "../api/client";
import type { LocalDraft } from "./localDrafts";
import { difference, KEEP_AFTER, KEEP_AT_LATEST, LOCAL_AFTER, Saving, type Base, type Content, type Patch, type Server } from "./saving";

const CONTENT = { title: "Heat packs", summary: "Warmth eases.", slug: "heat-packs" } as Content;
const BASE: Base = { version: 3, revision: "r3", content: CONTENT };

/** A server that answers when the test says so, and notices two requests at a time. */
class SlowServer implements Server {
  readonly session = "tab";
  readonly calls: { act: "keep" | "save"; version?: number; base?: string; patch: Patch }[] = [];
  discarded = 0;
  atOnce = 0;
  most = 0;
  private waiting: { resolve: (value: never) => void; reject: (failure: unknown) => void }[] = [];

  keep(base: string, _sequence: number, patch: Patch) {
    return this.ask<unknown>({ act: "keep", base, patch });
  }

  save({ version }: Base, patch: Patch) {
    return this.ask<{ version: number; head: { revision: string } }>({ act: "save", version, patch });
  }

  async discard() {
    this.discarded++;
  }

  private ask<T>(call: (typeof this.calls)[number]): Promise<T> {
    this.calls.push(call);
    this.most = Math.max(this.most, ++this.atOnce);
    return new Promise<T>((resolve, reject) => this.waiting.push({ resolve, reject } as never)).finally(() => this.atOnce--);
  }

  async answer(version = 0) {
    this.waiting.shift()!.resolve({ version, head: { revision: `r${version}` } } as never);
    await vi.advanceTimersByTimeAsync(0);
  }

  async refuse(failure: unknown) {
    this.waiting.shift()!.reject(failure);
    await vi.advanceTimersByTimeAsync(0);
  }
}

let server: SlowServer;
let local: { drafts: LocalDraft[]; removed: number; put: (draft: LocalDraft) => Promise<void>; remove: () => Promise<void> };
let saving: Saving;

beforeEach(() => {
  vi.useFakeTimers();
  server = new SlowServer();
  local = { drafts: [], removed: 0, put: async (draft) => void local.drafts.push(draft), remove: async () => void local.removed++ };
  saving = new Saving(BASE, server, local);
});

afterEach(() => {
  vi.useRealTimers();
});

describe("Saving", () => {
  it("writes into this browser without a timer when somebody types on and on", () => {
    for (let key = 1; key <= 10; key++) {
      saving.change({ title: "Heat".repeat(key) });
      vi.setSystemTime(Date.now() + LOCAL_AFTER / 3);
    }
    expect(local.drafts.length).toBeGreaterThanOrEqual(2);
    expect(local.drafts.at(-1)).toMatchObject({ session: "tab" });
  });

  it("keeps what is typed in this browser within half a second", async () => {
    saving.change({ title: "Heat" });
    await vi.advanceTimersByTimeAsync(LOCAL_AFTER);
    expect(LOCAL_AFTER).toBeLessThanOrEqual(500);
    expect(local.drafts.at(-1)).toMatchObject({ content: { title: "Heat" }, base: { version: 3 } });
  });

  it("sends only what changed once the hands rest", async () => {
    saving.change({ title: "H" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER - 1);
    saving.change({ title: "He" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER - 1);
    expect(server.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.calls).toEqual([{ act: "keep", base: "r3", patch: { title: "He" } }]);
    await server.answer();
    expect(saving.getState().kind).toBe("kept");
  });

  it("does not wait for ever while somebody types on", async () => {
    for (let passed = 0; passed < KEEP_AT_LATEST + 1_000; passed += 500) {
      saving.change({ title: `Heat ${passed}` });
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(server.calls).toHaveLength(1);
  });

  it("has one request under way, and what is typed meanwhile goes with the next", async () => {
    saving.change({ title: "One" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    const version = saving.save();
    saving.change({ title: "Two" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(server.calls).toHaveLength(1);
    await server.answer();
    expect(server.calls.at(-1)).toEqual({ act: "save", version: 3, patch: { title: "Two" } });
    await server.answer(4);
    await expect(version).resolves.toMatchObject({ version: 4, content: { title: "Two" } });
    expect(server.most).toBe(1);
  });

  it("names the version that its own last save made", async () => {
    saving.change({ title: "One" });
    void saving.save();
    await server.answer(4);
    saving.change({ title: "Two" });
    void saving.save();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.calls.at(-1)).toMatchObject({ version: 4, patch: { title: "Two" } });
    await server.answer(5);
    expect(saving.getState().kind).toBe("saved");
    expect(local.removed).toBeGreaterThan(0);
  });

  it("keeps what was typed during a save, which no answer replaces", async () => {
    saving.change({ title: "One" });
    void saving.save();
    saving.change({ title: "One and more" });
    await server.answer(4);
    expect(saving.getContent().title).toBe("One and more");
    expect(saving.getState().kind).toBe("changed");
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(server.calls.at(-1)).toEqual({ act: "keep", base: "r4", patch: { title: "One and more" } });
  });

  it("saves nothing where nothing changed", async () => {
    saving.change({ title: "Other" });
    saving.change({ title: "Heat packs" });
    await expect(saving.save()).resolves.toBe(BASE);
    expect(server.calls).toHaveLength(0);
  });

  it("tries again after the network was away, and says so meanwhile", async () => {
    saving.change({ title: "Heat" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    await server.refuse(new Unreachable("away"));
    expect(saving.getState().kind).toBe("failed");
    await vi.advanceTimersByTimeAsync(2_000);
    await server.answer();
    expect(saving.getState().kind).toBe("kept");
    expect(local.drafts.at(-1)?.content.title).toBe("Heat");
  });

  it("says that it is offline where the browser says so", async () => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    saving.change({ title: "Heat" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    await server.refuse(new Unreachable("away"));
    expect(saving.getState().kind).toBe("offline");
    online.mockRestore();
    saving.hurry();
    await vi.advanceTimersByTimeAsync(0);
    await server.answer();
    expect(saving.getState().kind).toBe("kept");
  });

  it("stops sending at a conflict, and goes on from what was chosen", async () => {
    saving.change({ title: "Mine" });
    const version = saving.save();
    const stale = new Refused(412, { detail: "Somebody else was first." });
    const refused = expect(version).rejects.toBe(stale);
    await server.refuse(stale);
    await refused;
    expect(saving.getState().kind).toBe("conflict");
    saving.change({ title: "Mine, and more" });
    await vi.advanceTimersByTimeAsync(KEEP_AT_LATEST * 2);
    await expect(saving.save()).rejects.toBe(stale);
    expect(server.calls).toHaveLength(1);
    expect(local.drafts.at(-1)?.content.title).toBe("Mine, and more");

    saving.settle({ version: 9, revision: "r9", content: { ...CONTENT, summary: "Theirs." } }, { ...CONTENT, title: "Mine, and more", summary: "Theirs." });
    void saving.save();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.calls.at(-1)).toEqual({ act: "save", version: 9, patch: { title: "Mine, and more" } });
  });

  it("keeps as an autosave what is refused as a version", async () => {
    saving.change({ title: "" });
    const version = saving.save();
    const invalid = new Refused(422, { errors: [{ pointer: "/title", detail: "Needed." }] });
    const refused = expect(version).rejects.toBe(invalid);
    await server.refuse(invalid);
    await refused;
    expect(saving.getState().kind).toBe("refused");
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(server.calls.at(-1)?.act).toBe("keep");
  });

  it("forgets what was typed and taken back", async () => {
    saving.change({ title: "Other" });
    saving.change({ title: "Heat packs" });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(server.calls).toHaveLength(0);
    expect(server.discarded).toBe(1);
    expect(saving.getState().kind).toBe("saved");
  });

  it("tells once that something was typed, not at each key", () => {
    let told = 0;
    saving.subscribe(() => told++);
    "warm".split("").forEach((_, index) => saving.change({ title: "warm".slice(0, index + 1) }));
    expect(told).toBe(1);
    expect(saving.getState().kind).toBe("changed");
  });

  it("notices which blocks of a text are others, also where one is taken out or moved", () => {
    const block = (words: string) => ({ type: "paragraph", attrs: { id: words }, content: [{ type: "text", text: words }] });
    const body = (...blocks: object[]) => ({ body: { type: "doc", content: blocks } }) as unknown as Content;
    const [one, two] = [block("one"), block("two")];
    expect(difference(body(one, two), body(block("one"), two))).toEqual({});
    expect(difference(body(one, two), body(two, one))).toEqual(body(two, one));
    expect(difference(body(one, two), body(one))).toEqual(body(one));
    expect(difference(body(one), body(block("once")))).toEqual(body(block("once")));
  });
});
