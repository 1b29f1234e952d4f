import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { toEditor } from "./blocks";
import { extensions } from "./schema";

let editor: Editor;
afterEach(() => editor.destroy());

function shown(...content: object[]) {
  const place = document.body.appendChild(document.createElement("div"));
  editor = new Editor({ element: place, extensions, content: toEditor({ type: "doc", content }) });
  return place;
}

const item = { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "rest" }] }] };

describe("A block in the text", () => {
  it("has its items in a list, for those who hear it", () => {
    const place = shown({ type: "doDontList", attrs: { kind: "dont" }, content: [item, item] });
    expect([...place.querySelectorAll("li")].map((one) => one.parentElement!.tagName)).toEqual(["UL", "UL"]);
    expect(place.querySelector<HTMLInputElement>(".block-at-heading input")!.placeholder).toBe("Don’t");
  });

  it("takes its heading where readers see it, and Enter leads on into it", () => {
    const place = shown({ type: "careCard", content: [{ type: "paragraph", content: [{ type: "text", text: "numb" }] }] });
    const heading = place.querySelector<HTMLInputElement>(".block-at-heading input")!;
    heading.value = "See a doctor if";
    heading.dispatchEvent(new Event("input", { bubbles: true }));
    heading.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    expect(editor.state.doc.child(0).attrs.heading).toBe("See a doctor if");
    expect(editor.state.selection.$from.parent.textContent).toBe("numb");
    expect(editor.state.doc.textContent).toBe("numb");
  });

  it("looks like the button that it will be, with the line below it", () => {
    const place = shown({ type: "callToAction", attrs: { label: "Book", href: "/book", note: "Free" } });
    const values = [".block-at-heading", ".block-at-below", ".block-unseen"].map((part) => place.querySelector<HTMLInputElement>(`${part} input`)!.value);
    expect(values).toEqual(["Book", "Free", "/book"]);
  });
});
