import { expect, it } from "vitest";
import { replace } from "./pointers";

const block = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });

it("puts a choice in the place of what is stored", () => {
  expect(replace({ title: "Theirs" }, "/title", "Theirs", { value: "Mine" })).toEqual({ title: "Mine" });
});

it("finds a block that another one has moved", () => {
  const merged = { body: { content: [block("new"), block("theirs")] } };
  expect(replace(merged, "/body/content/0", block("theirs"), { value: block("mine") })).toEqual({ body: { content: [block("new"), block("mine")] } });
});

it("takes away what was removed, and leaves the original alone", () => {
  const merged = { body: { content: [block("a"), block("b")] } };
  expect(replace(merged, "/body/content/1", block("b"), undefined)).toEqual({ body: { content: [block("a")] } });
  expect(merged.body.content).toHaveLength(2);
});

it("touches nothing where what was stored is not found", () => {
  expect(replace({ title: "Other" }, "/title", "Theirs", { value: "Mine" })).toEqual({ title: "Other" });
});
