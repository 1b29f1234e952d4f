import type { Editor, JSONContent } from "@tiptap/core";
import type { Word, Words } from "../i18n";
import { putBlock } from "./putting";

/** Something that the slash menu and the toolbar put into the text. */
export interface Insert {
  words: Word;
  /** What else somebody may type to find it. */
  also: string;
  run: (editor: Editor) => void;
}

const empty: JSONContent = { type: "paragraph" };
const put = (content: JSONContent) => (editor: Editor) => putBlock(editor, content);
const row = (cell: string): JSONContent => ({ type: "tableRow", content: [1, 2, 3].map(() => ({ type: cell, content: [empty] })) });

export function inserts(askForPicture: () => void): Insert[] {
  return [
    { words: "insert.heading2", also: "h2 heading", run: (editor) => void editor.chain().focus().setHeading({ level: 2 }).run() },
    { words: "insert.heading3", also: "h3 heading", run: (editor) => void editor.chain().focus().setHeading({ level: 3 }).run() },
    { words: "insert.bulletList", also: "ul list", run: (editor) => void editor.chain().focus().toggleBulletList().run() },
    { words: "insert.orderedList", also: "ol list number", run: (editor) => void editor.chain().focus().toggleOrderedList().run() },
    { words: "block.image", also: "image picture photo img", run: askForPicture },
    { words: "insert.table", also: "table", run: put({ type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] }) },
    { words: "block.careCard", also: "care card urgent emergency doctor", run: put({ type: "careCard", content: [empty] }) },
    { words: "insert.do", also: "do list", run: put({ type: "doDontList", attrs: { kind: "do" }, content: [{ type: "listItem", content: [empty] }] }) },
    { words: "insert.dont", also: "dont list", run: put({ type: "doDontList", attrs: { kind: "dont" }, content: [{ type: "listItem", content: [empty] }] }) },
    { words: "block.indications", also: "indications", run: put({ type: "indications" }) },
    { words: "block.contraindications", also: "contraindications", run: put({ type: "contraindications" }) },
    { words: "block.insuranceQuestions", also: "insurance questions", run: put({ type: "insuranceQuestions" }) },
    { words: "block.faq", also: "faq questions answers", run: put({ type: "faq", content: [{ type: "faqItem", content: [empty] }] }) },
    { words: "block.evidenceNote", also: "evidence note grade", run: put({ type: "evidenceNote", content: [empty] }) },
    { words: "block.callToAction", also: "call to action button cta", run: put({ type: "callToAction" }) },
    { words: "block.blockquote", also: "quote", run: (editor) => void editor.chain().focus().toggleBlockquote().run() },
    { words: "block.embed", also: "embed video", run: put({ type: "embed" }) },
    { words: "insert.code", also: "code", run: (editor) => void editor.chain().focus().toggleCodeBlock().run() },
    { words: "insert.rule", also: "hr divider line", run: put({ type: "horizontalRule" }) },
  ];
}

/** Those that somebody may mean, best first: what is called like it, then what begins with it, then what other words lead to. */
export function found(inserts: Insert[], query: string, t: Words): Insert[] {
  const wanted = query.toLowerCase();
  return inserts
    .map((insert) => ({ insert, rank: rank(t(insert.words).toLowerCase(), insert.also.toLowerCase().split(" "), wanted) }))
    .filter(({ rank: place }) => place < NOT_AT_ALL)
    .sort((one, other) => one.rank - other.rank)
    .map(({ insert }) => insert);
}

const NOT_AT_ALL = 6;

function rank(name: string, also: string[], wanted: string): number {
  const words = name.split(/[\s,-]+/);
  const begins = (word: string) => word.startsWith(wanted);
  const place = [wanted === "" || name === wanted, words.includes(wanted), also.includes(wanted), begins(name), words.some(begins), also.some(begins)].indexOf(true);
  return place < 0 ? NOT_AT_ALL : place;
}
