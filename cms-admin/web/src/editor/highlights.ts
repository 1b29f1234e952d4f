/** What the text is marked with while it is written, and what is no part of it. */
import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import i18next from "i18next";

/** A sentence, and the place of the block at the top that it is in. */
export interface Sentence {
  block: number;
  text: string;
}

const KEY = new PluginKey<DecorationSet>("highlights");

/** Keeps the marks where they belong while somebody types. */
export const Highlights = Extension.create({
  name: "highlights",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) => (transaction.getMeta(KEY) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});

/**
 * Marks sentences that are hard to read, and blocks that somebody has remarked on.
 *
 * @param remarked ids of those blocks; one that was remarked on twice is named twice
 */
export function highlight(editor: Editor, sentences: Sentence[], remarked: string[]) {
  const { doc, tr } = editor.state;
  const marks = sentences.flatMap(({ block, text }) => inBlock(doc, block, text)).map(({ from, to }) => Decoration.inline(from, to, { class: "hard-sentence", title: i18next.t("checklist.hard") }));
  const blocks: Decoration[] = [];
  doc.descendants((node, position) => {
    const remarks = remarked.filter((id) => id === node.attrs.id).length;
    if (remarks > 0) {
      blocks.push(Decoration.node(position, position + node.nodeSize, { class: "remarked", "data-remarks": String(remarks) }));
    }
    return !node.isTextblock;
  });
  if (marks.length + blocks.length === 0 && KEY.getState(editor.state) === DecorationSet.empty) {
    return;
  }
  editor.view.dispatch(tr.setMeta(KEY, DecorationSet.create(doc, [...marks, ...blocks])).setMeta("addToHistory", false));
}

function inBlock(doc: Node, block: number, text: string) {
  if (block >= doc.childCount) {
    return [];
  }
  let start = 0;
  for (let before = 0; before < block; before++) {
    start += doc.child(before).nodeSize;
  }
  const found = rangeOf(doc.child(block), text);
  return found ? [{ from: start + 1 + found.from, to: start + 1 + found.to }] : [];
}

/** Where a text is in a block; spaces and line breaks are not counted, because the checklist reads them as one. */
export function rangeOf(block: Node, text: string): { from: number; to: number } | null {
  const letters: string[] = [];
  const places: number[] = [];
  block.descendants((node, position) => {
    [...(node.text ?? "")].reduce((place, letter) => {
      if (letter.trim() !== "") {
        letters.push(letter);
        places.push(place);
      }
      return place + letter.length;
    }, position);
  });
  const wanted = [...text].filter((letter) => letter.trim() !== "");
  const at = wanted.length === 0 ? -1 : indexOf(letters, wanted);
  return at < 0 ? null : { from: places[at]!, to: places[at + wanted.length - 1]! + wanted.at(-1)!.length };
}

function indexOf(letters: string[], wanted: string[]) {
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (wanted.every((letter, index) => letters[at + index] === letter)) {
      return at;
    }
  }
  return -1;
}
