import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { expect, it } from "vitest";
import { rangeOf } from "./highlights";
import { extensions } from "./schema";

const schema = getSchema(extensions);

function block(...content: object[]) {
  return Node.fromJSON(schema, { type: "paragraph", content });
}

it("a sentence is found across marks, line breaks and spaces", () => {
  const text = block({ type: "text", text: "It helps. Ask " }, { type: "text", text: "first,", marks: [{ type: "bold" }] }, { type: "hardBreak" }, { type: "text", text: "  then begin." });
  const range = rangeOf(text, "Ask first, then begin.")!;
  expect(text.textBetween(range.from, range.to, "", " ")).toBe("Ask first,   then begin.");
});

it("letters of two units are found as a whole", () => {
  const text = block({ type: "text", text: "😀 Massage 😀" });
  const range = rangeOf(text, "Massage 😀")!;
  expect(text.textBetween(range.from, range.to)).toBe("Massage 😀");
});

it("a sentence within a list is found, and one that was changed meanwhile is not", () => {
  const list = Node.fromJSON(schema, { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "One." }] }] }, { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Two words." }] }] }] });
  const range = rangeOf(list, "Two words.")!;
  expect(list.textBetween(range.from, range.to)).toBe("Two words.");
  expect(rangeOf(list, "Three words.")).toBeNull();
  expect(rangeOf(list, "")).toBeNull();
});
