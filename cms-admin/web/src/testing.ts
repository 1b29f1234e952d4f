import "fake-indexeddb/auto";
import { afterEach } from "vitest";
import { begin } from "./i18n";

await begin();
afterEach(() => {
  document.body.replaceChildren();
});
