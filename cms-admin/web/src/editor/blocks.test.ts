import { Editor, type JSONContent } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { BLOCKS, bodyOf, fromEditor, toEditor, wordsIn, type Body } from "./blocks";
import { extensions } from "./schema";

const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, ...(marks.length > 0 && { marks }) });
let ids = 0;
const block = (type: string, attrs: object, ...content: object[]) => ({ type, attrs: { id: `b${ids++}`, ...attrs }, ...(content.length > 0 && { content }) });
const paragraph = (words: string) => block("paragraph", {}, text(words));

/** A text with every kind of block and of mark. */
const EVERYTHING: Body = {
  type: "doc",
  content: [
    block("heading", { level: 2 }, text("How it works")),
    block("paragraph", {}, text("Warm", { type: "bold" }), text(" H"), text("2", { type: "subscript" }), text("O"), { type: "hardBreak" }, text("2", { type: "superscript" }), text(" it", { type: "italic" }),
      text(" old", { type: "strike" }), text("code", { type: "code" }), text("see", { type: "link", attrs: { href: "/articles/heat", title: "Heat" } }), text("study", { type: "citation", attrs: { reference: "cochrane" } })),
    block("bulletList", {}, block("listItem", {}, paragraph("one"), block("orderedList", { start: 3 }, block("listItem", {}, paragraph("three"))))),
    block("blockquote", { cite: "A patient" }, paragraph("It helped.")),
    block("image", { media: "64b000000000000000000001", alt: "A neck", caption: "Where it helps" }),
    block("image", { media: "64b000000000000000000002", decorative: true }),
    block("table", { caption: "Doses" }, block("tableRow", {}, block("tableHeader", {}, paragraph("Day")), block("tableHeader", { colspan: 2 }, paragraph("Minutes"))),
      block("tableRow", {}, block("tableCell", {}, paragraph("1")), block("tableCell", {}, paragraph("5")), block("tableCell", {}, paragraph("10")))),
    block("codeBlock", { language: "json" }, text("{}\n")),
    block("horizontalRule", {}),
    block("embed", { url: "https://example.org/film", title: "A film" }),
    block("careCard", { level: "urgent", heading: "Ask if" }, block("bulletList", {}, block("listItem", {}, paragraph("numb")))),
    block("doDontList", { kind: "dont", heading: "At night" }, block("listItem", {}, paragraph("sleep on it"))),
    block("indications", {}), block("contraindications", {}), block("insuranceQuestions", {}),
    block("faq", {}, block("faqItem", { question: "How long?" }, paragraph("Ten minutes."))),
    block("evidenceNote", { grade: "veryLow", references: ["cochrane"] }, paragraph("Small studies.")),
    block("callToAction", { label: "Book", href: "/book", note: "Free" }),
  ],
};

let editor: Editor | undefined;
function edited(body: Body) {
  editor = new Editor({ extensions, content: toEditor(body), enableContentCheck: true });
  return editor;
}

afterEach(() => editor?.destroy());

describe("Between the API and the editor", () => {
  it("every kind of block goes in and comes out as it was", () => {
    expect(fromEditor(edited(EVERYTHING).getJSON())).toEqual(EVERYTHING);
    const seen = new Set<string>();
    JSON.stringify(EVERYTHING, (_, value: JSONContent) => { if (value?.type) { seen.add(value.type); } return value; });
    expect(BLOCKS.filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it("a block without an id gets one, once", () => {
    const body = { type: "doc", content: [{ type: "paragraph", content: [text("one")] }, { type: "paragraph", content: [text("two")] }] };
    const blocks = fromEditor(edited(body).getJSON()).content as { attrs: { id: string } }[];
    expect(new Set(blocks.map(({ attrs }) => attrs.id)).size).toBe(2);
    blocks.forEach(({ attrs }) => expect(attrs.id).toMatch(/^[a-z0-9]{1,32}$/));
  });

  it("of a block that is split, one half keeps the id", () => {
    const one = edited({ type: "doc", content: [{ type: "paragraph", attrs: { id: "first" }, content: [text("one two")] }] });
    one.chain().setTextSelection(5).splitBlock().run();
    const [first, second] = fromEditor(one.getJSON()).content as { attrs: { id: string } }[];
    expect(first!.attrs.id).toBe("first");
    expect(second!.attrs.id).toMatch(/.+/);
    expect(second!.attrs.id).not.toBe("first");
  });

  it("what only the editor knows does not get out", () => {
    const out = fromEditor({ type: "doc", content: [{ type: "orderedList", attrs: { id: "a", start: 1, type: "a" }, content: [] }, { type: "paragraph", content: [{ ...text("x"), marks: [{ type: "link", attrs: { href: "/a", target: "_blank" } }, { type: "textStyle" }] }] }] });
    expect(out).toEqual({ type: "doc", content: [{ type: "orderedList", attrs: { id: "a" }, content: [] }, { type: "paragraph", content: [{ ...text("x"), marks: [{ type: "link", attrs: { href: "/a" } }] }] }] });
  });

  it("refuses to lose a block that it does not know", () => {
    expect(() => fromEditor({ type: "doc", content: [{ type: "carousel" }] })).toThrow("carousel");
  });

  it("the line to type into after the last block is no part of the text", () => {
    const body = { type: "doc", content: [{ type: "indications", attrs: { id: "a" } }] };
    const one = edited(body);
    one.commands.setTextSelection(1);
    expect(one.state.doc.childCount).toBe(2);
    expect(fromEditor(one.getJSON())).toEqual(body);
  });

  it("an empty text can be typed into", () => {
    expect(toEditor({ type: "doc", content: [] }).content).toHaveLength(1);
  });

  it("counts words", () => {
    const one = edited({ type: "doc", content: [paragraph("one two  three"), paragraph("four")] });
    expect(wordsIn(one.state.doc)).toBe(4);
    one.chain().setTextSelection(1).insertContent("Now ").run();
    expect(wordsIn(one.state.doc)).toBe(5);
  });

  it("converts only the blocks that changed, and comes to the same", () => {
    const one = edited(EVERYTHING);
    const before = bodyOf(one.state.doc).content as object[];
    expect(before).toEqual(EVERYTHING.content);
    one.chain().setTextSelection(1).insertContent("Now ").run();
    const after = bodyOf(one.state.doc);
    expect(after).toEqual(fromEditor(one.getJSON()));
    expect((after.content as object[]).map((block, index) => block === before[index])).toEqual(before.map((_, index) => index > 0));
  });

  it("moves a block by keys", () => {
    const one = edited({ type: "doc", content: [{ type: "paragraph", attrs: { id: "a" }, content: [text("one")] }, { type: "paragraph", attrs: { id: "b" }, content: [text("two")] }] });
    one.commands.setTextSelection(2);
    const key = new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, shiftKey: true });
    one.view.someProp("handleKeyDown", (handle) => handle(one.view, key));
    expect((fromEditor(one.getJSON()).content as { attrs: { id: string } }[]).map(({ attrs }) => attrs.id)).toEqual(["b", "a"]);
  });
});
