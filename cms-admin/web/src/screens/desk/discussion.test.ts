import { expect, test } from "vitest";
import { asText, asTyped, sent, type Discussion } from "./discussion";

const RULES: Discussion = {
  closedAfterDays: 0, moderation: "ALL", nameRequired: true, emailRequired: true, mostLinks: 2,
  heldWords: ["miracle cure", "", "  "], blockedWords: [], heldAddresses: [], blockedAddresses: [""], trustedAddresses: [], classifier: true, pageSize: 100, depth: 5,
};

test("keeps lines as they are typed, and sends none that is empty", () => {
  expect(asText(asTyped("one\n\ntwo words\n"))).toBe("one\n\ntwo words\n");
  expect(sent(RULES)).toEqual({ ...RULES, heldWords: ["miracle cure"], blockedAddresses: [] });
});
