import { expect, test } from "vitest";
import { Refused } from "../../api/client";
import { asText, asTyped, errorsOf, sent, type Discussion } from "./discussion";

const RULES: Discussion = {
  closedAfterDays: 0, moderation: "ALL", nameRequired: true, emailRequired: true, mostLinks: 2,
  heldWords: ["miracle cure", "", "  "], blockedWords: [], heldAddresses: [], blockedAddresses: [""], trustedAddresses: [], classifier: true, pageSize: 100, depth: 5,
};

test("keeps lines as they are typed, and sends none that is empty", () => {
  expect(asText(asTyped("one\n\ntwo words\n"))).toBe("one\n\ntwo words\n");
  expect(sent(RULES)).toEqual({ ...RULES, heldWords: ["miracle cure"], blockedAddresses: [] });
});

test("shows what is wrong at the field that it is about", () => {
  const refused = new Refused(422, {
    type: "invalid-content", title: "", status: 422, detail: "",
    errors: [
      { pointer: "/discussion/heldWords/3", detail: "One." },
      { pointer: "/discussion/heldWords/7", detail: "Two." },
      { pointer: "/discussion/depth", detail: "Three." },
      { pointer: "/name", detail: "Elsewhere." },
    ],
  } as never);
  expect(errorsOf(refused)).toEqual({ heldWords: "One. Two.", depth: "Three." });
  expect(errorsOf(new Error("away"))).toEqual({});
});
