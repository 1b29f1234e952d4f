/** The kinds of blocks and marks that the editor knows: those of Comfrey's texts, and no others. */
import { Extension, Mark, mergeAttributes, Node, type Extensions } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Plugin, Selection } from "@tiptap/pm/state";
import { StarterKit } from "@tiptap/starter-kit";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Blockquote } from "@tiptap/extension-blockquote";
import { CodeBlock } from "@tiptap/extension-code-block";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Link } from "@tiptap/extension-link";
import { ReactNodeViewRenderer, type ReactNodeViewProps } from "@tiptap/react";
import type { ComponentType } from "react";
import { BLOCKS, blockId } from "./blocks";
import { BlockPanel, type Panel } from "./BlockPanel";
import { ContraindicationsBlock } from "./ContraindicationsBlock";
import { Highlights } from "./highlights";
import { IndicationsBlock } from "./IndicationsBlock";
import { InsuranceBlock } from "./InsuranceBlock";
import { Markdown } from "./markdown";
import { KeepSelectedBlocks, LeaveBlocks } from "./putting";

/** What a list item, a cell, a quote, an answer or a note may hold; and what a care card may hold. */
const PROSE = "prose+";
const PLAIN = "plain+";

const LEVELS = [{ value: "nonUrgent", words: "care.nonUrgent" }, { value: "urgent", words: "care.urgent" }, { value: "emergency", words: "care.emergency" }] as const;
const KINDS = [{ value: "do", words: "doDont.do" }, { value: "dont", words: "doDont.dont" }] as const;
const GRADES = [{ value: "high", words: "grade.HIGH" }, { value: "moderate", words: "grade.MODERATE" }, { value: "low", words: "grade.LOW" }, { value: "veryLow", words: "grade.VERY_LOW" }] as const;

interface Kind {
  name: string;
  content?: string;
  group?: string;
  attrs?: Record<string, unknown>;
  /** The element for what it holds. */
  within?: "div" | "ul";
  panel: Omit<Panel, "holds">;
}

/** A block of a kind that only Comfrey has. */
function kind({ name, content, group = "block", attrs = {}, within = "div", panel }: Kind) {
  return Node.create({
    name,
    group,
    ...(content ? { content } : {}),
    atom: !content,
    draggable: true,
    selectable: true,
    isolating: true,
    defining: true,
    addAttributes: () => Object.fromEntries(Object.entries(attrs).map(([attr, usual]) => [attr, { default: usual, ...copied(attr, usual) }])),
    parseHTML: () => [{ tag: `div[data-block=${name}]` }],
    renderHTML: ({ HTMLAttributes }) => content ? ["div", mergeAttributes(HTMLAttributes, { "data-block": name }), 0] : ["div", mergeAttributes(HTMLAttributes, { "data-block": name })],
    addNodeView: () => ({ editor, node, getPos }) => new BlockPanel({ ...panel, holds: content ? within : null }, { editor, node, getPos }),
  });
}

/** A block that shows facts of the treatment, which are no part of the text. Few texts have more than one of each, so React may draw them. */
function factsKind(name: string, view: ComponentType<ReactNodeViewProps>) {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    selectable: true,
    parseHTML: () => [{ tag: `div[data-block=${name}]` }],
    renderHTML: () => ["div", { "data-block": name }],
    addNodeView: () => ReactNodeViewRenderer(view),
  });
}

/** Within the editor, copying goes by HTML; so attributes travel in it as JSON. */
function copied(attr: string, usual: unknown) {
  return {
    renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${attr}`]: JSON.stringify(attrs[attr] ?? null) }),
    parseHTML: (element: HTMLElement) => {
      try {
        return JSON.parse(element.getAttribute(`data-${attr}`) ?? "") as unknown;
      } catch {
        return usual;
      }
    },
  };
}

const CareCard = kind({
  name: "careCard", content: PLAIN, attrs: { level: "nonUrgent", heading: "" },
  panel: { words: "block.careCard", fields: [{ attr: "level", words: "care.level", kind: "choice", options: LEVELS, place: "bar" }, { attr: "heading", words: "block.heading", place: "heading" }] },
});
const DoDontList = kind({
  name: "doDontList", content: "listItem+", within: "ul", attrs: { kind: "do", heading: "" },
  panel: { words: "block.doDontList", fields: [{ attr: "kind", words: "doDont.kind", kind: "choice", options: KINDS, place: "bar" }, { attr: "heading", words: "block.headingOptional", place: "heading", hint: (node) => (node.attrs.kind === "dont" ? "doDont.dont" : "doDont.do") }] },
});
const Faq = kind({ name: "faq", content: "faqItem+", panel: { words: "block.faq", fields: [] } });
const FaqItem = kind({ name: "faqItem", content: PROSE, group: "", attrs: { question: "" }, panel: { words: "block.faqItem", fields: [{ attr: "question", words: "block.question", place: "heading" }] } });
const EvidenceNote = kind({
  name: "evidenceNote", content: PROSE, attrs: { grade: "moderate", references: [] },
  panel: { words: "block.evidenceNote", fields: [{ attr: "grade", words: "block.grade", kind: "choice", options: GRADES, place: "heading", before: "block.gradeBefore" }, { attr: "references", words: "block.references", kind: "list" }] },
});
const CallToAction = kind({
  name: "callToAction", attrs: { label: "", href: "", note: "" },
  panel: { words: "block.callToAction", fields: [{ attr: "label", words: "block.label", place: "heading" }, { attr: "note", words: "block.note", place: "below" }, { attr: "href", words: "link.href" }] },
});
const Embed = kind({ name: "embed", attrs: { url: "", title: "" }, panel: { words: "block.embed", fields: [{ attr: "title", words: "block.embedTitle", place: "heading" }, { attr: "url", words: "link.href" }] } });
const Picture = kind({
  name: "image", group: "prose block", attrs: { media: "", alt: "", decorative: false, caption: "" },
  panel: {
    words: "block.image",
    fields: [{ attr: "caption", words: "media.caption", place: "below" }, { attr: "alt", words: "media.alt" }, { attr: "decorative", words: "media.decorative", kind: "tick" }],
    show: (node, box) => {
      const source = `/media/${encodeURIComponent(String(node.attrs.media))}`;
      const image = box.querySelector("img") ?? box.appendChild(document.createElement("img"));
      if (image.getAttribute("src") !== source) {
        image.src = source;
      }
      image.alt = String(node.attrs.alt ?? "");
    },
  },
});
const Indications = factsKind("indications", IndicationsBlock);
const Contraindications = factsKind("contraindications", ContraindicationsBlock);
const InsuranceQuestions = factsKind("insuranceQuestions", InsuranceBlock);

const Quote = Blockquote.extend({
  group: "prose block",
  content: PROSE,
  addAttributes: () => ({ cite: { default: "", ...copied("cite", "") } }),
  addNodeView: () => ({ editor, node, getPos }) => new BlockPanel({ words: "block.blockquote", fields: [{ attr: "cite", words: "block.cite", place: "below" }], holds: "div" }, { editor, node, getPos }),
});

const Superscript = Mark.create({ name: "superscript", excludes: "subscript", parseHTML: () => [{ tag: "sup" }], renderHTML: () => ["sup", 0] });
const Subscript = Mark.create({ name: "subscript", excludes: "superscript", parseHTML: () => [{ tag: "sub" }], renderHTML: () => ["sub", 0] });

/** What a run of text rests on. */
const Citation = Mark.create({
  name: "citation",
  inclusive: false,
  addAttributes: () => ({ reference: { default: "", ...copied("reference", "") } }),
  parseHTML: () => [{ tag: "cite[data-reference]" }],
  renderHTML: ({ HTMLAttributes }) => ["cite", mergeAttributes(HTMLAttributes, { class: "citation" }), 0],
});

/** Every block has an id of its own, however it came to be: typed, split, pasted or copied. */
const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes: () => [{ types: BLOCKS, attributes: { id: { default: null, keepOnSplit: false, rendered: false } } }],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, state) => {
        if (!transactions.some((transaction) => transaction.docChanged)) {
          return null;
        }
        const seen = new Set<string>();
        const change = state.tr;
        state.doc.descendants((node, position) => {
          if (node.isText || node.type.name === "hardBreak") {
            return false;
          }
          const id = node.attrs.id as string | null;
          if (!id || seen.has(id)) {
            const fresh = blockId();
            change.setNodeAttribute(position, "id", fresh);
            seen.add(fresh);
          } else {
            seen.add(id);
          }
          return true;
        });
        return change.docChanged ? change.setMeta("addToHistory", false) : null;
      },
    }),
  ],
});

/** Alt-Shift and an arrow move the block at the top that the cursor is in: what dragging does, by keys. */
const MoveBlocks = Extension.create({
  name: "moveBlocks",
  addKeyboardShortcuts() {
    const move = (step: -1 | 1) => () => {
      const { state, view } = this.editor;
      const index = state.selection.$from.index(0);
      const other = index + step;
      if (other < 0 || other >= state.doc.childCount) {
        return true;
      }
      const block = state.doc.child(index);
      const start = state.selection.$from.posAtIndex(index, 0);
      const offset = state.selection.from - start;
      const change = state.tr.delete(start, start + block.nodeSize);
      const target = step < 0 ? start - state.doc.child(other).nodeSize : start + state.doc.child(other).nodeSize;
      change.insert(target, block);
      change.setSelection(Selection.near(change.doc.resolve(target + offset)));
      view.dispatch(change.scrollIntoView());
      return true;
    };
    return { "Alt-Shift-ArrowUp": move(-1), "Alt-Shift-ArrowDown": move(1) };
  },
});

export const extensions: Extensions = [
  StarterKit.configure({
    paragraph: false, blockquote: false, bulletList: false, orderedList: false, listItem: false, codeBlock: false, hardBreak: false, link: false, underline: false,
    heading: { levels: [2, 3, 4] },
    dropcursor: { width: 3, color: false, class: "drop-cursor" },
  }),
  // Ctrl-Enter publishes.
  HardBreak.extend({ addKeyboardShortcuts() { return { "Shift-Enter": () => this.editor.commands.setHardBreak() }; } }),
  Paragraph.extend({ group: "plain prose block" }),
  BulletList.extend({ group: "plain prose block list" }),
  OrderedList.extend({ group: "plain prose block list" }),
  ListItem.extend({ content: PROSE }),
  CodeBlock.extend({ group: "prose block" }),
  Quote,
  Link.configure({ openOnClick: false, autolink: false, HTMLAttributes: { rel: null, target: null } }).extend({ inclusive: false }),
  Superscript, Subscript, Citation,
  Table.extend({ addAttributes: () => ({ caption: { default: "", ...copied("caption", "") } }) }).configure({ resizable: false }),
  TableRow, TableHeader.extend({ content: PROSE }), TableCell.extend({ content: PROSE }),
  CareCard, DoDontList, Faq, FaqItem, EvidenceNote, CallToAction, Embed, Picture, Indications, Contraindications, InsuranceQuestions,
  BlockIds, MoveBlocks, KeepSelectedBlocks, LeaveBlocks, Highlights, Markdown,
];
