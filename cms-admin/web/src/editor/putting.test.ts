import { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, it } from "vitest";
import { fromEditor, toEditor } from "./blocks";
import { inserts } from "./inserts";
import { putBlock } from "./putting";
import { extensions } from "./schema";

let editor: Editor;
afterEach(() => editor.destroy());

function edited(...content: object[]) {
  const place = document.body.appendChild(document.createElement("div"));
  editor = new Editor({ element: place, extensions, content: toEditor({ type: "doc", content }) });
}

const paragraph = (words: string) => ({ type: "paragraph", ...(words && { content: [{ type: "text", text: words }] }) });

function insert(words: string) {
  inserts(() => {}).find((one) => one.words === words)!.run(editor);
}

/** Types as a browser has the editor see it. */
function type(words: string) {
  const { view, state } = editor;
  const { from, to } = state.selection;
  const usual = () => state.tr.insertText(words);
  if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, words, usual))) {
    view.dispatch(usual());
  }
}

function press(key: string) {
  editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, new KeyboardEvent("keydown", { key })));
}

function select(kind: string) {
  let place = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === kind) {
      place = position;
    }
  });
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, place)));
}

/** The blocks at the top: their kinds, with the words in them. */
const blocks = () => (fromEditor(editor.getJSON()).content as { type: string }[]).map(({ type: kind }, index) => [kind, editor.state.doc.child(index).textContent].filter(Boolean).join(" "));

describe("What is put into the text", () => {
  it.each(["block.indications", "block.contraindications", "block.insuranceQuestions", "block.callToAction", "block.embed", "insert.rule"])("%s lets the writing go on after it", (words) => {
    edited(paragraph("Before"), paragraph(""), { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "After" }] });
    editor.commands.setTextSelection(9);
    insert(words);
    type("on");
    const kind = words === "insert.rule" ? "horizontalRule" : words.slice(6);
    expect(blocks()).toEqual(["paragraph Before", kind, "paragraph on", "heading After"]);
  });

  it.each(["block.careCard", "insert.do", "insert.dont", "block.faq", "block.evidenceNote", "insert.table"])("%s lets the writing go on in its first paragraph", (words) => {
    edited(paragraph("Before"), paragraph(""));
    editor.commands.setTextSelection(9);
    insert(words);
    type("on");
    expect(blocks()[0]).toBe("paragraph Before");
    expect(blocks()[1]).toMatch(/^\w+ on$/);
    expect(editor.state.doc.child(1).type.name).not.toBe("paragraph");
    expect(editor.state.selection.$from.parent.textContent).toBe("on");
  });

  it("goes on in the paragraph that stands after it already", () => {
    edited(paragraph("Before"), paragraph("After"));
    editor.commands.setTextSelection(7);
    insert("insert.rule");
    type("on ");
    expect(blocks()).toEqual(["paragraph Before", "horizontalRule", "paragraph on After"]);
  });

  it("splits the paragraph that the cursor is in", () => {
    edited(paragraph("onetwo"));
    editor.commands.setTextSelection(4);
    putBlock(editor, { type: "image", attrs: { media: "m" } });
    expect(blocks()).toEqual(["paragraph one", "image", "paragraph two"]);
  });

  it.each([
    ["first", ["orderedList first", "careCard on", "orderedList secondthird"], 2],
    ["second", ["orderedList firstsecond", "careCard on", "orderedList third"], 3],
    ["third", ["orderedList firstsecondthird", "careCard on"], undefined],
  ])("splits a list that cannot hold it after the %s item, and goes on counting", (words, expected, start) => {
    const items = ["first", "second", "third"].map((one) => ({ type: "listItem", content: [paragraph(one)] }));
    edited({ type: "orderedList", content: items });
    let place = 0;
    editor.state.doc.descendants((node, position) => {
      place = node.text === words ? position + 2 : place;
    });
    editor.commands.setTextSelection(place);
    insert("block.careCard");
    type("on");
    expect(blocks().slice(0, expected.length)).toEqual(expected);
    const after = (fromEditor(editor.getJSON()).content as { type: string; attrs?: { start?: number } }[])[2];
    expect(after?.type === "orderedList" ? after.attrs?.start : undefined).toBe(start);
  });

  it.each([
    [["", "second"], ["careCard on", "bulletList second"]],
    [["first", ""], ["bulletList first", "careCard on"]],
    [["first", "", "third"], ["bulletList first", "careCard on", "bulletList third"]],
    [[""], ["careCard on"]],
  ])("takes the place of the empty item of %j", (words, expected) => {
    edited({ type: "bulletList", content: words.map((one) => ({ type: "listItem", content: [paragraph(one)] })) });
    let place = 0;
    editor.state.doc.descendants((node, position) => {
      place = node.type.name === "paragraph" && node.content.size === 0 && place === 0 ? position + 1 : place;
    });
    editor.commands.setTextSelection(place);
    insert("block.careCard");
    type("on");
    expect(blocks().slice(0, expected.length)).toEqual(expected);
  });

  it("goes out of a list that cannot hold it", () => {
    edited({ type: "bulletList", content: [{ type: "listItem", content: [paragraph("item")] }] });
    editor.commands.setTextSelection(4);
    insert("block.careCard");
    expect(blocks()).toEqual(["bulletList item", "careCard"]);
  });

  it("goes after the block that is selected", () => {
    edited({ type: "indications" }, paragraph("After"));
    select("indications");
    insert("insert.rule");
    expect(blocks()).toEqual(["indications", "horizontalRule", "paragraph After"]);
  });

  it("goes to the place where it was dropped, nearest to between two blocks", () => {
    edited(paragraph("one"), paragraph("two"), paragraph("three"));
    editor.commands.setTextSelection(2);
    putBlock(editor, { type: "image", attrs: { media: "m" } }, 9);
    expect(blocks()).toEqual(["paragraph one", "paragraph two", "image", "paragraph three"]);
    putBlock(editor, { type: "image", attrs: { media: "m" } }, 10_000);
    expect(blocks().at(-1)).toBe("image");
  });
});

describe("A block that is selected", () => {
  it("is not replaced by what is typed", () => {
    edited({ type: "image", attrs: { media: "m" } }, paragraph("After"));
    select("image");
    type("n");
    type("ext");
    expect(blocks()).toEqual(["image", "paragraph next", "paragraph After"]);
  });

  it("is not replaced by signs that take several keys", () => {
    edited({ type: "careCard", content: [paragraph("in it")] });
    select("careCard");
    editor.view.dom.dispatchEvent(new CompositionEvent("compositionstart"));
    type("é");
    expect(blocks()).toEqual(["careCard in it", "paragraph é"]);
  });

  it("of a kind that has only its like after it, is not replaced either", () => {
    edited({ type: "faq", content: [{ type: "faqItem", content: [paragraph("one")] }, { type: "faqItem", content: [paragraph("two")] }] });
    select("faqItem");
    type("on");
    expect(blocks()).toEqual(["faq onetwo", "paragraph on"]);
  });

  it.each(["Backspace", "Delete"])("goes away by %s, and comes back by undo", (key) => {
    edited(paragraph("Before"), { type: "callToAction", attrs: { label: "Book" } }, paragraph("After"));
    select("callToAction");
    press(key);
    expect(blocks()).toEqual(["paragraph Before", "paragraph After"]);
    editor.commands.undo();
    expect(blocks()).toEqual(["paragraph Before", "callToAction", "paragraph After"]);
  });
});

describe("Enter in an empty last line", () => {
  const item = (...content: object[]) => ({ type: "listItem", content });
  const enterAtTheEndOf = (...content: object[]) => {
    edited(...content);
    let place = 0;
    editor.state.doc.descendants((node, position) => {
      place = node.type.name === "paragraph" && node.content.size === 0 && place === 0 ? position + 1 : place;
    });
    editor.commands.setTextSelection(place);
    press("Enter");
    type("on");
  };

  it.each([
    ["careCard", { type: "careCard", content: [paragraph("in"), paragraph("")] }],
    ["evidenceNote", { type: "evidenceNote", content: [paragraph("in"), paragraph("")] }],
    ["faq", { type: "faq", content: [{ type: "faqItem", content: [paragraph("in"), paragraph("")] }] }],
    ["doDontList", { type: "doDontList", content: [item(paragraph("in")), item(paragraph(""))] }],
  ])("leads out of a %s", (kind, block) => {
    enterAtTheEndOf(block, paragraph("After"));
    expect(blocks()).toEqual([`${kind} in`, "paragraph on", "paragraph After"]);
  });

  it("stays in what would be left empty, and in a cell", () => {
    enterAtTheEndOf({ type: "careCard", content: [paragraph("")] }, paragraph("After"));
    expect(blocks()).toEqual(["careCard on", "paragraph After"]);
    const cell = { type: "tableCell", content: [paragraph("in"), paragraph("")] };
    enterAtTheEndOf({ type: "table", content: [{ type: "tableRow", content: [cell] }] }, paragraph("After"));
    expect(blocks()).toEqual(["table inon", "paragraph After"]);
  });

  it("stays in a block where it is not the last one", () => {
    enterAtTheEndOf({ type: "careCard", content: [paragraph(""), paragraph("in")] }, paragraph("After"));
    expect(blocks()).toEqual(["careCard onin", "paragraph After"]);
  });
});
