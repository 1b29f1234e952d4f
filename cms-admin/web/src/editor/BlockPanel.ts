import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import i18next from "i18next";
import type { Word } from "../i18n";

/** A field in the head of a block, for one of its attributes. */
export interface Field {
  attr: string;
  words: Word;
  kind?: "line" | "choice" | "tick" | "list";
  options?: readonly { value: string; words: Word }[];
}

export interface Panel {
  words: Word;
  fields: readonly Field[];
  /** Whether there are blocks inside it. */
  holds: boolean;
  /** Something to look at, such as the picture. */
  show?: (node: Node, box: HTMLElement) => void;
}

interface Context {
  editor: Editor;
  node: Node;
  getPos: () => number | undefined;
}

/**
 * A block with fields for its attributes above what is in it. It is plain DOM, because a text can have hundreds of blocks and
 * each key press goes through all of them.
 */
export class BlockPanel implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement | undefined;
  private readonly head: HTMLElement;
  private readonly shown: HTMLElement;
  private readonly inputs = new Map<string, HTMLInputElement | HTMLSelectElement>();
  private node: Node;

  constructor(
    private readonly panel: Panel,
    private readonly context: Context,
  ) {
    this.node = context.node;
    this.dom = document.createElement("section");
    this.dom.className = `block block-${this.node.type.name}`;
    this.dom.setAttribute("aria-label", i18next.t(panel.words));
    this.head = document.createElement("div");
    this.head.className = "block-head";
    this.head.contentEditable = "false";
    const title = document.createElement("span");
    title.className = "block-title";
    title.textContent = i18next.t(panel.words);
    this.shown = document.createElement("div");
    this.shown.className = "block-shown";
    this.head.append(title, this.shown, ...panel.fields.map((field) => this.field(field)));
    this.dom.append(this.head);
    if (panel.holds) {
      this.contentDOM = document.createElement("div");
      this.contentDOM.className = "block-content";
      this.dom.append(this.contentDOM);
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
    return event.target instanceof HTMLElement && event.target.closest("input, select") !== null && this.head.contains(event.target);
  }

  ignoreMutation(mutation: { target: globalThis.Node }) {
    return !this.contentDOM?.contains(mutation.target);
  }

  private field(field: Field) {
    const label = document.createElement("label");
    label.className = `block-field block-field-${field.kind ?? "line"}`;
    const words = document.createElement("span");
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
    this.inputs.set(field.attr, input);
    label.append(words, input);
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

  private render() {
    for (const field of this.panel.fields) {
      const input = this.inputs.get(field.attr)!;
      const value: unknown = this.node.attrs[field.attr];
      if (field.kind === "tick") {
        (input as HTMLInputElement).checked = value === true;
      } else {
        const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
        // While somebody types in a list, what they type is not put in order under their hands.
        if (input.value !== text && document.activeElement !== input) {
          input.value = text;
        }
      }
    }
    this.dom.dataset.kind = String(this.node.attrs.level ?? this.node.attrs.kind ?? "");
    this.panel.show?.(this.node, this.shown);
  }
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
