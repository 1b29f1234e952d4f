/**
 * Saves what is typed, so that nothing of it is lost and nobody's work is overwritten.
 *
 * What was typed goes into this browser within half a second, to the server as an autosave once the hands rest, and becomes a
 * version when somebody asks for one. One request is under way at a time; what is typed meanwhile goes with the next one. No
 * answer ever replaces what is in the editor.
 */
import { Refused, Unreachable, type Schema } from "../api/client";
import type { Body } from "./blocks";
import type { LocalDrafts } from "./localDrafts";

export type Content = Schema<"ArticleContent">;
export type Patch = Partial<Content>;

/** A version that the server has, and what is in it. */
export interface Base {
  version: number;
  revision: string;
  content: Content;
}

/** The requests that saving needs. */
export interface Server {
  /** Of the autosave that it keeps. */
  readonly session: string;
  keep(base: string, sequence: number, patch: Patch): Promise<unknown>;
  save(base: Base, patch: Patch, note: string | undefined): Promise<{ version: number; head: { revision: string } }>;
  discard(): Promise<unknown>;
}

export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "changed" }
  | { kind: "keeping" }
  | { kind: "kept"; at: Date }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "failed"; words: string }
  | { kind: "refused"; refusal: Refused }
  | { kind: "conflict"; refusal: Refused };

export const LOCAL_AFTER = 300;
export const KEEP_AFTER = 1_500;
export const KEEP_AT_LATEST = 15_000;
const RETRY_FIRST = 2_000;
const RETRY_LONGEST = 30_000;

interface Wish {
  note: string | undefined;
  resolve: (base: Base) => void;
  reject: (failure: unknown) => void;
}

export class Saving {
  private current: Content;
  private state: SaveState = { kind: "saved", at: null };
  private readonly listeners = new Set<() => void>();
  private wishes: Wish[] = [];
  private wantsKeeping = false;
  private kept: Content | null = null;
  private busy = false;
  private failures = 0;
  private unkeptSince: number | null = null;
  private unwrittenSince: number | null = null;
  private localTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private base: Base,
    private readonly server: Server,
    private readonly local: Pick<LocalDrafts, "put" | "remove">,
    private sequence = Date.now(),
  ) {
    this.current = base.content;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = () => this.state;

  getBase() {
    return this.base;
  }

  getContent() {
    return this.current;
  }

  /** What was typed up to the last pause of the hands; null where that is what the last version says. */
  readonly getKept = () => this.kept;

  /** Of what was typed, the fields that are another in the last version, and how often there was a pause. */
  keptChanges(): { patch: Patch; pause: number } {
    return { patch: this.kept ? difference(this.base.content, this.kept) : {}, pause: this.sequence };
  }

  isChanged() {
    return Object.keys(difference(this.base.content, this.current)).length > 0;
  }

  /** Takes what somebody typed. */
  change(part: Patch) {
    const next = { ...this.current, ...part };
    if (Object.keys(difference(this.current, next)).length === 0) {
      return;
    }
    this.current = next;
    this.writeLocalSoon();
    if (this.state.kind === "conflict") {
      return;
    }
    if (!this.busy && this.state.kind !== "offline" && this.state.kind !== "failed") {
      this.become({ kind: "changed" });
    }
    this.unkeptSince ??= Date.now();
    this.keepIn(Math.max(0, Math.min(KEEP_AFTER, this.unkeptSince + KEEP_AT_LATEST - Date.now())));
  }

  /** Keeps what was typed now: the window is left, or the network is back. */
  hurry() {
    this.writeLocal();
    if (this.isChanged() && this.current !== this.kept && this.state.kind !== "conflict") {
      this.keepIn(0);
    }
  }

  /** Makes a version of what was typed; without a change, there is nothing to make. */
  save(note?: string): Promise<Base> {
    return new Promise((resolve, reject) => {
      this.wishes.push({ note, resolve, reject });
      void this.work();
    });
  }

  /** What the server has, after an act that changed the version and not the content. */
  adopt(version: number, revision: string) {
    this.base = { ...this.base, version, revision };
  }

  /** Ends a conflict: what was chosen stands on the version that the server has. */
  settle(base: Base, content: Content) {
    this.base = base;
    this.current = content;
    this.kept = null;
    this.become(this.isChanged() ? { kind: "changed" } : { kind: "saved", at: new Date() });
    if (this.isChanged()) {
      this.writeLocal();
    } else {
      void this.forget();
    }
  }

  private keepIn(milliseconds: number) {
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => {
      this.wantsKeeping = true;
      void this.work();
    }, milliseconds);
  }

  private async work() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      while (this.wishes.length > 0 || this.wantsKeeping) {
        if (this.wishes.length > 0) {
          await this.makeVersion(this.wishes.splice(0));
        } else {
          this.wantsKeeping = false;
          await this.keepNow();
        }
      }
    } finally {
      this.busy = false;
    }
  }

  private async makeVersion(wishes: Wish[]) {
    if (this.state.kind === "conflict") {
      wishes.forEach(({ reject }) => reject((this.state as { refusal: Refused }).refusal));
      return;
    }
    const sent = this.current;
    const patch = difference(this.base.content, sent);
    if (Object.keys(patch).length === 0) {
      wishes.forEach(({ resolve }) => resolve(this.base));
      return;
    }
    clearTimeout(this.keepTimer);
    this.wantsKeeping = false;
    this.become({ kind: "saving" });
    try {
      const saved = await this.server.save(this.base, patch, wishes.at(-1)?.note);
      this.base = { version: saved.version, revision: saved.head.revision, content: sent };
      this.failures = 0;
      this.unkeptSince = null;
      this.kept = null;
      this.afterVersion();
      wishes.forEach(({ resolve }) => resolve(this.base));
    } catch (failure) {
      this.wishes = [];
      this.failedToSave(failure);
      wishes.forEach(({ reject }) => reject(failure));
    }
  }

  private afterVersion() {
    if (this.isChanged()) {
      this.become({ kind: "changed" });
      this.writeLocal();
      this.keepIn(KEEP_AFTER);
    } else {
      this.become({ kind: "saved", at: new Date() });
      clearTimeout(this.localTimer);
      this.localTimer = undefined;
      void this.local.remove();
    }
  }

  private failedToSave(failure: unknown) {
    this.writeLocal();
    if (failure instanceof Refused && failure.status === 412) {
      this.wantsKeeping = false;
      this.become({ kind: "conflict", refusal: failure });
    } else if (failure instanceof Refused && failure.status === 422) {
      this.become({ kind: "refused", refusal: failure });
      this.keepIn(KEEP_AFTER);
    } else {
      this.retryLater(failure);
    }
  }

  private async keepNow() {
    if (this.state.kind === "conflict") {
      return;
    }
    if (!this.isChanged()) {
      // Typed and taken back: what was kept of it would come up again the next time.
      await this.forget();
      this.become({ kind: "saved", at: null });
      return;
    }
    const sent = this.current;
    const refused = this.state.kind === "refused" ? this.state : null;
    if (!refused) {
      this.become({ kind: "keeping" });
    }
    try {
      await this.server.keep(this.base.revision, ++this.sequence, difference(this.base.content, sent));
      this.kept = sent;
      this.failures = 0;
      this.unkeptSince = this.current === sent ? null : Date.now();
      this.become(refused ?? (this.current === sent ? { kind: "kept", at: new Date() } : { kind: "changed" }));
    } catch (failure) {
      this.retryLater(failure);
    }
  }

  private retryLater(failure: unknown) {
    this.become(failure instanceof Unreachable && !navigator.onLine ? { kind: "offline" } : { kind: "failed", words: failure instanceof Error ? failure.message : "" });
    this.keepIn(Math.min(RETRY_FIRST * 2 ** this.failures++, RETRY_LONGEST));
  }

  /** Not by a timer alone: somebody who types fast on a slow machine keeps timers waiting. */
  private writeLocalSoon() {
    this.unwrittenSince ??= Date.now();
    if (Date.now() - this.unwrittenSince >= LOCAL_AFTER) {
      this.writeLocal();
    } else {
      this.localTimer ??= setTimeout(() => this.writeLocal(), LOCAL_AFTER);
    }
  }

  private writeLocal() {
    clearTimeout(this.localTimer);
    this.localTimer = undefined;
    this.unwrittenSince = null;
    if (this.isChanged()) {
      void this.local.put({ base: this.base, content: this.current, session: this.server.session, sequence: this.sequence, at: new Date().toISOString() });
    }
  }

  private async forget() {
    await this.local.remove();
    await this.server.discard().catch(() => undefined);
  }

  private become(state: SaveState) {
    if (state.kind === "changed" && this.state.kind === "changed") {
      // At each key; whoever listens has nothing new to show.
      return;
    }
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

/** The fields that are another in the second content. */
export function difference(from: Content, to: Content): Patch {
  return Object.fromEntries(Object.entries(to).filter(([name, value]) => !(name === "body" ? sameText(from.body, to.body) : same(from[name as keyof Content], value))));
}

function sameText(one: Content["body"], other: Content["body"]) {
  return one === other || same((one as Body).content, (other as Body).content);
}

/** Lists are compared item by item: of a long text, most blocks are the very same objects as before. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
