import { expect, it } from "vitest";
import type { Patch } from "../../editor/saving";
import { readable } from "./content";

it("what has no name yet is not sent to be looked at, and everything else is", () => {
  const treatment = { otherNames: [], benefits: [], indications: [{ condition: " ", icd10: [], references: [] }, { condition: "Back pain", icd10: [], references: [] }], contraindications: [{ condition: "", severity: "ABSOLUTE" }], insurance: { questions: ["Is it covered?", " "], codes: [] } };
  const patch = { title: "", treatment, references: [{ key: "a", title: "" }, { key: "b", title: "A trial" }] } as unknown as Patch;
  expect(readable(patch).patch).toEqual({ title: "…", treatment: { ...treatment, indications: [treatment.indications[1]], contraindications: [], insurance: { questions: ["Is it covered?"], codes: [] } }, references: [{ key: "b", title: "A trial" }] });
  expect(readable({ summary: "x" })).toEqual({ patch: { summary: "x" }, unfinished: [] });
});

it("blocks of the text that lack something keep their places", () => {
  const question = (words: string) => ({ type: "faqItem", attrs: { id: "q", question: words }, content: [{ type: "paragraph" }] });
  const body = (...content: unknown[]) => ({ body: { type: "doc", content } }) as unknown as Patch;
  const finished = body({ type: "faq", content: [question("Why?")] }, { type: "callToAction", attrs: { label: "Book", href: "/book" } }, { type: "image", attrs: { media: "m", decorative: true } });
  expect(readable(finished)).toEqual({ patch: finished, unfinished: [] });
  const begun = body(
    { type: "faq", content: [question(" ")] },
    { type: "callToAction", attrs: { id: "c", label: "Book", href: "book" } },
    { type: "embed", attrs: { title: "A film" } },
    { type: "careCard", attrs: { level: "urgent" }, content: [{ type: "paragraph" }] },
    { type: "image", attrs: { media: "m" } },
  );
  expect(readable(begun)).toEqual({
    patch: body(
      { type: "faq", content: [question("…")] },
      { type: "paragraph", attrs: { id: "c" } },
      { type: "paragraph" },
      { type: "careCard", attrs: { level: "urgent", heading: "…" }, content: [{ type: "paragraph" }] },
      { type: "image", attrs: { media: "m", alt: "…" } },
    ),
    unfinished: [0, 1, 2, 3, 4].map((index) => `/body/content/${index}`),
  });
});
