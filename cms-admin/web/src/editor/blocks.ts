/**
 * Between the text as the API has it and as the editor has it. Both are trees of typed nodes with the same names; the editor
 * has attributes of its own besides, and the API refuses what it does not know. So only what is listed here gets out.
 */
import type { JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

export type Body = Record<string, unknown>;

/** The kinds of blocks with their attributes, as in org.comfrey.model.body.NodeType. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  paragraph: [],
  heading: ["level"],
  bulletList: [],
  orderedList: ["start"],
  listItem: [],
  blockquote: ["cite"],
  image: ["media", "alt", "decorative", "caption"],
  table: ["caption"],
  tableRow: [],
  tableHeader: ["colspan", "rowspan"],
  tableCell: ["colspan", "rowspan"],
  codeBlock: ["language"],
  horizontalRule: [],
  embed: ["url", "title"],
  careCard: ["level", "heading"],
  doDontList: ["kind", "heading"],
  indications: [],
  contraindications: [],
  insuranceQuestions: [],
  faq: [],
  faqItem: ["question"],
  evidenceNote: ["grade", "references"],
  callToAction: ["label", "href", "note"],
};

const MARK_ATTRIBUTES: Record<string, readonly string[]> = {
  bold: [],
  italic: [],
  strike: [],
  code: [],
  superscript: [],
  subscript: [],
  link: ["href", "title"],
  citation: ["reference"],
};

/** What is the same whether it is there or not. */
const USUAL: Record<string, unknown> = { start: 1, colspan: 1, rowspan: 1, decorative: false };

export const BLOCKS = Object.keys(ATTRIBUTES);

/** An id that a block keeps from one revision to the next. */
export function blockId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join("");
}

/** The text for the editor; blocks without an id get one. */
export function toEditor(body: Body): JSONContent {
  const content = ((body.content ?? []) as JSONContent[]).map(withId);
  return { type: "doc", content: content.length > 0 ? content : [withId({ type: "paragraph" })] };
}

function withId(node: JSONContent): JSONContent {
  if (node.type === "text" || node.type === "hardBreak") {
    return node;
  }
  return { ...node, attrs: { ...node.attrs, id: (node.attrs?.id as string | undefined) ?? blockId() }, ...(node.content && { content: node.content.map(withId) }) };
}

/** The text for the API, without the empty lines at its end that the editor keeps to type into. */
export function fromEditor(doc: JSONContent): Body {
  return withoutEmptyEnd((doc.content ?? []).map(node));
}

/** As {@link fromEditor}, of the editor's own tree. A block that did not change since is the same object as before, so that a key costs what its block costs. */
export function bodyOf(doc: Node): Body {
  return withoutEmptyEnd(doc.children.map((block) => remembered(bodies, block, () => node(block.toJSON() as JSONContent))));
}

/** The editor never changes a node; it puts others in its place. */
const bodies = new WeakMap<Node, JSONContent>();
const counts = new WeakMap<Node, number>();

function remembered<T>(known: WeakMap<Node, T>, block: Node, make: () => T): T {
  const before = known.get(block);
  if (before !== undefined) {
    return before;
  }
  const made = make();
  known.set(block, made);
  return made;
}

function withoutEmptyEnd(content: JSONContent[]): Body {
  while (content.length > 1 && isEmptyLine(content.at(-1)!)) {
    content.pop();
  }
  return { type: "doc", content };
}

function isEmptyLine(node: JSONContent) {
  return node.type === "paragraph" && (node.content ?? []).length === 0;
}

function node(from: JSONContent): JSONContent {
  const type = from.type ?? "";
  if (type === "text") {
    return { type, text: from.text ?? "", ...marks(from) };
  }
  if (type === "hardBreak") {
    return { type, ...marks(from) };
  }
  const known = ATTRIBUTES[type];
  if (!known) {
    throw new Error(`The editor has a block that Comfrey does not know: ${type}`);
  }
  const attrs = pick(from.attrs ?? {}, ["id", ...known]);
  return { type, ...(Object.keys(attrs).length > 0 && { attrs }), ...(from.content && { content: from.content.map(node) }) };
}

function marks(from: JSONContent) {
  const kept = (from.marks ?? []).filter((mark) => mark.type in MARK_ATTRIBUTES).map(({ type, attrs }) => {
    const picked = pick(attrs ?? {}, MARK_ATTRIBUTES[type]!);
    return { type, ...(Object.keys(picked).length > 0 && { attrs: picked }) };
  });
  return kept.length > 0 ? { marks: kept } : {};
}

function pick(attrs: Record<string, unknown>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, attrs[name]] as const).filter(([name, value]) => value !== undefined && value !== null && value !== "" && value !== USUAL[name]));
}

/** How many words it has. */
export function wordsIn(doc: Node): number {
  return doc.children.reduce((sum, block) => sum + remembered(counts, block, () => wordsInBlock(block)), 0);
}

function wordsInBlock(block: Node): number {
  let words = 0;
  block.descendants((part) => {
    words += (part.text ?? "").split(/\s+/).filter(Boolean).length;
  });
  return words;
}
