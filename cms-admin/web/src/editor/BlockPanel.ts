import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import i18next from "i18next";
import type { Word } from "../i18n";

/** A field for one of the attributes of a block. */
export interface Field {
  attr: string;
  words: Word;
  kind?: "line" | "choice" | "tick" | "list";
  options?: readonly { value: string; words: Word }[];
  /**
   * In the bar above the block; where its heading is, or the line below it, and looking like that; else with what readers do not
   * see, at its end.
   */
  place?: "bar" | "heading" | "below";
  /** What stands in it while it is empty, if not its name. */
  hint?: (node: Node) => Word;
  /** Words that the page has in front of it. */
  before?: Word;
}

export interface Panel {
  words: Word;
  fields: readonly Field[];
  /** The element for the blocks inside it, if it holds any. */
  holds: "div" | "ul" | null;
  /** Something to look at, such as the picture. */
  show?: (node: Node, box: HTMLElement) => void;
}

interface Context {
  editor: Editor;
  node: Node;
  getPos: () => number | undefined;
}

/**
 * A block that looks as on the page, with fields for its attributes. It is plain DOM, because a text can have hundreds of blocks
 * and each key press goes through all of them.
 */
export class BlockPanel implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement | undefined;
  private readonly shown = element("div", "block-shown");
  private readonly inputs = new Map<string, HTMLInputElement | HTMLSelectElement>();
  private node: Node;

  constructor(
    private readonly panel: Panel,
    private readonly context: Context,
  ) {
    this.node = context.node;
    this.dom = element("section", `block block-${this.node.type.name}`);
    this.dom.setAttribute("aria-label", i18next.t(panel.words));
    const title = element("span", "block-title");
    title.textContent = i18next.t(panel.words);
    const bar = element("div", "block-bar", title, ...this.fieldsAt("bar"));
    this.dom.append(fixed(element("div", "block-head", bar, this.shown, ...this.fieldsAt("heading"))));
    if (panel.holds) {
      this.contentDOM = element(panel.holds, "block-content");
      this.dom.append(this.contentDOM);
    }
    const below = this.fieldsAt("below");
    const unseen = this.fieldsAt(undefined);
    if (below.length + unseen.length > 0) {
      this.dom.append(fixed(element("div", "block-foot", ...below, ...(unseen.length > 0 ? [element("div", "block-unseen", ...unseen)] : []))));
    }
    this.render();
  }

  update(node: Node) {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.render();
    return true;
  }

  /** Keys and clicks in the fields are the fields' own. */
  stopEvent(event: Event) {
    return event.target instanceof HTMLElement && event.target.closest("input, select") !== null && !this.contentDOM?.contains(event.target);
  }

  ignoreMutation(mutation: { target: globalThis.Node }) {
    return !this.contentDOM?.contains(mutation.target);
  }

  private fieldsAt(place: Field["place"]) {
    return this.panel.fields.filter((field) => field.place === place).map((field) => this.field(field));
  }

  private field(field: Field) {
    const words = element("span", "block-name");
    words.textContent = i18next.t(field.words);
    const input = field.kind === "choice" ? this.choice(field) : document.createElement("input");
    input.disabled = !this.context.editor.isEditable;
    if (input instanceof HTMLInputElement) {
      input.type = field.kind === "tick" ? "checkbox" : "text";
      if (field.kind !== "tick") {
        input.maxLength = 500;
      }
      input.autocomplete = "off";
    }
    input.addEventListener(field.kind === "tick" || field.kind === "choice" ? "change" : "input", () => this.changed(field, input));
    input.addEventListener("keydown", (event) => this.pressed(event as KeyboardEvent));
    this.inputs.set(field.attr, input);
    const label = element("label", `block-field block-field-${field.kind ?? "line"} block-at-${field.place ?? "unseen"}`, words);
    if (field.before) {
      const before = element("span", "block-before");
      before.textContent = i18next.t(field.before);
      before.setAttribute("aria-hidden", "true");
      label.append(before);
    }
    label.append(input);
    return label;
  }

  private choice(field: Field) {
    const select = document.createElement("select");
    for (const { value, words } of field.options ?? []) {
      select.append(new Option(i18next.t(words), value));
    }
    return select;
  }

  private changed(field: Field, input: HTMLInputElement | HTMLSelectElement) {
    const position = this.context.getPos();
    if (position !== undefined) {
      this.context.editor.view.dispatch(this.context.editor.state.tr.setNodeAttribute(position, field.attr, read(field, input)));
    }
  }

  /** From a line, Enter leads on into the text. */
  private pressed(event: KeyboardEvent) {
    const position = this.context.getPos();
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing || position === undefined || !(event.target instanceof HTMLInputElement)) {
      return;
    }
    event.preventDefault();
    const { view, state } = this.context.editor;
    view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(position + (this.panel.holds ? 1 : this.node.nodeSize)))).scrollIntoView());
    view.focus();
  }

  private render() {
    for (const field of this.panel.fields) {
      const input = this.inputs.get(field.attr)!;
      const value: unknown = this.node.attrs[field.attr];
      if (field.kind === "tick") {
        (input as HTMLInputElement).checked = value === true;
        continue;
      }
      const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
      // While somebody types in a list, what they type is not put in order under their hands.
      if (input.value !== text && document.activeElement !== input) {
        input.value = text;
      }
      if (input instanceof HTMLInputElement && (field.place || field.hint)) {
        input.placeholder = i18next.t(field.hint?.(this.node) ?? field.words);
      }
    }
    this.dom.dataset.kind = String(this.node.attrs.level ?? this.node.attrs.kind ?? "");
    this.panel.show?.(this.node, this.shown);
  }
}

function element(tag: string, className: string, ...content: HTMLElement[]) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** No part of the text. */
function fixed(part: HTMLElement) {
  part.contentEditable = "false";
  return part;
}

function read(field: Field, input: HTMLInputElement | HTMLSelectElement): unknown {
  switch (field.kind) {
    case "tick":
      return (input as HTMLInputElement).checked;
    case "list":
      return input.value.split(",").map((part) => part.trim()).filter(Boolean);
    default:
      return input.value;
  }
}
