/** What was typed, in this browser: it outlives the tab, the network and the server. */
import type { Base, Content } from "./saving";

export interface LocalDraft {
  base: Base;
  content: Content;
  /** The server's autosave that was made of it, and how many times, before it was written. */
  session: string;
  sequence: number;
  /** When it was written. */
  at: string;
}

const DATABASE = "comfrey";
const DRAFTS = "drafts";

/** The draft of one person for one article. Where the browser gives no room, the server's autosave has to do. */
export class LocalDrafts {
  constructor(private readonly key: string) {}

  static of(person: string, article: string) {
    return new LocalDrafts(`${person}/${article}`);
  }

  async put(draft: LocalDraft) {
    await request("readwrite", (store) => store.put(draft, this.key)).catch(warn);
  }

  async get(): Promise<LocalDraft | null> {
    return (await request("readonly", (store) => store.get(this.key) as IDBRequest<LocalDraft | undefined>).catch(warn)) ?? null;
  }

  async remove() {
    await request("readwrite", (store) => store.delete(this.key)).catch(warn);
  }
}

function warn(failure: unknown) {
  forget();
  console.warn("What is typed cannot be kept in this browser.", failure);
  return undefined;
}

/** Kept open, and each transaction ended by itself: then nothing that is written waits for a turn of a busy page. */
let database: Promise<IDBDatabase> | null = null;

async function request<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await (database ??= opened())).transaction(DRAFTS, mode, { durability: "strict" });
  const asked = act(transaction.objectStore(DRAFTS));
  transaction.commit();
  return new Promise<T>((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser's store gave up."));
  });
}

function forget() {
  database = null;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(DRAFTS);
    request.onsuccess = () => {
      // The browser ends it when somebody clears what is stored; a newer page, when it changes its shape.
      request.result.onclose = forget;
      request.result.onversionchange = () => {
        forget();
        request.result.close();
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error("The browser's store does not open."));
  });
}
