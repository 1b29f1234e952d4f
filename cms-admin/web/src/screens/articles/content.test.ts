import { expect, it } from "vitest";
import type { Patch } from "../../editor/saving";
import { readable } from "./content";

it("what has no name yet is not sent to be looked at, and everything else is", () => {
  const treatment = { otherNames: [], benefits: [], indications: [{ condition: " ", icd10: [], references: [] }, { condition: "Back pain", icd10: [], references: [] }], contraindications: [{ condition: "", severity: "ABSOLUTE" }], insurance: { questions: [], codes: [] } };
  const patch = { title: "", treatment, references: [{ key: "a", title: "" }, { key: "b", title: "A trial" }] } as unknown as Patch;
  expect(readable(patch)).toEqual({ title: "", treatment: { ...treatment, indications: [treatment.indications[1]], contraindications: [] }, references: [{ key: "b", title: "A trial" }] });
  expect(readable({ summary: "x" })).toEqual({ summary: "x" });
});
