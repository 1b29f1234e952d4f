import "fake-indexeddb/auto";
import { afterEach } from "vitest";
import { begin, withWords } from "./i18n";

await begin();
await withWords(Promise.resolve());
afterEach(() => {
  document.body.replaceChildren();
});
