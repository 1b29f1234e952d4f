import { Editor } from "@tiptap/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bodyOf } from "./blocks";
import { extensions } from "./schema";

let editor: Editor;

beforeEach(() => {
  editor = new Editor({ element: document.createElement("div"), extensions, content: { type: "doc", content: [{ type: "paragraph" }] } });
});

afterEach(() => editor.destroy());

/** As keys do: each letter goes through what watches typing. */
function type(text: string) {
  for (const letter of text) {
    const { from, to } = editor.state.selection;
    if (!editor.view.someProp("handleTextInput", (handle) => handle(editor.view, from, to, letter, () => editor.state.tr.insertText(letter, from, to)))) {
      editor.view.dispatch(editor.state.tr.insertText(letter, from, to));
    }
  }
}

function blocks() {
  return bodyOf(editor.state.doc).content as { type: string; attrs: Record<string, unknown>; content: object[] }[];
}

it("a heading of Markdown's first level is one of the second, below the title", () => {
  type("# Heat");
  expect(blocks()[0]).toMatchObject({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Heat" }] });
});

it("a link of Markdown is one", () => {
  type("Read [this one](/articles/heat) first");
  expect(blocks()[0]!.content).toMatchObject([{ text: "Read " }, { text: "this one", marks: [{ type: "link", attrs: { href: "/articles/heat" } }] }, { text: " first" }]);
});

it("what leads nowhere, or runs code, stays as it was typed", () => {
  type("Read [this](javascript:alert) and [that](two) words");
  expect(blocks()[0]!.content).toEqual([{ type: "text", text: "Read [this](javascript:alert) and [that](two) words" }]);
});
