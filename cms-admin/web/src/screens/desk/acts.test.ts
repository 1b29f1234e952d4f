import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import words from "../../i18n/en.screens.json";

it("everything that the management API can do has words in the audit log, and nothing else has", () => {
  const { paths } = JSON.parse(readFileSync("../../docs/api/admin.json", "utf8")) as { paths: Record<string, object> };
  const acts = Object.entries(paths).flatMap(([path, operations]) => Object.keys(operations).filter((method) => method !== "get").map((method) => `audited.${method.toUpperCase()} ${path.replace("/api/admin/v1", "")}`));
  expect(Object.keys(words).filter((key) => key.startsWith("audited.")).sort()).toEqual(acts.sort());
});
