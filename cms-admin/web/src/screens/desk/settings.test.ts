import { expect, test } from "vitest";
import { changed, changes, withoutNumber } from "./settings";

const BEFORE = { version: 3, name: "Clinic", appearance: { colour: "#0b5a4a", menu: [{ label: "A", href: "/a" }] }, editorial: { trashDays: 30, checklist: { levels: { LINKS: "OFF" }, readingGradeLimit: 8 } } };

test("sends what was changed and nothing else", () => {
  const { colour, ...looks } = BEFORE.appearance;
  const after = { ...BEFORE, name: "Our clinic", appearance: looks, editorial: { ...BEFORE.editorial, checklist: { ...BEFORE.editorial.checklist, levels: { LINKS: "WARNING" } } } };
  expect(colour).toBe("#0b5a4a");
  expect(changes(BEFORE, after)).toEqual({ name: "Our clinic", appearance: { colour: null }, editorial: { checklist: { levels: { LINKS: "WARNING" } } } });
  expect(changes(BEFORE, structuredClone(BEFORE))).toEqual({});
});

test("keeps what was typed here upon what somebody else saved", () => {
  const typed = { ...BEFORE, name: "Our clinic", appearance: { ...BEFORE.appearance, menu: [] } };
  const theirs = { ...BEFORE, version: 4, appearance: { ...BEFORE.appearance, colour: "#7a1f5c" }, editorial: { ...BEFORE.editorial, trashDays: 60 } };
  expect(changed(theirs, changes(BEFORE, typed))).toEqual({ ...theirs, name: "Our clinic", appearance: { colour: "#7a1f5c", menu: [] } });
});

test("knows fields of numbers that have none", () => {
  const typed = { ...BEFORE, editorial: { trashDays: "", checklist: { levels: { LINKS: "OFF" }, readingGradeLimit: 99_999_999_999 } } };
  expect(withoutNumber(BEFORE, typed)).toEqual(["/editorial/trashDays", "/editorial/checklist/readingGradeLimit"]);
  expect(withoutNumber(BEFORE, { ...BEFORE, editorial: { ...BEFORE.editorial, trashDays: -5 } })).toEqual([]);
});
