import { expect, it } from "vitest";
import type { Topic } from "../../app/topics";
import { matching, treeOf, withBelow, type Branch } from "./tree";

function topic(id: string, parent?: string, synonyms: string[] = []): Topic {
  return { id, name: id, slug: id, kind: "CONDITION", description: "", synonyms, icd10: [], ...(parent && { parent }), version: 1, createdAt: "", updatedAt: "" };
}

const names = (branches: Branch[]): unknown[] => branches.map((branch) => (branch.below.length > 0 ? [branch.topic.name, names(branch.below)] : branch.topic.name));
const topics = [topic("pain"), topic("back", "pain", ["Lumbago"]), topic("knee", "pain"), topic("disc", "back"), topic("lost", "gone")];

it("puts topics below each other, and those without a known parent at the top", () => {
  expect(names(treeOf(topics))).toEqual([["pain", [["back", ["disc"]], "knee"]], "lost"]);
});

it("finds a synonym, and shows it where it stands", () => {
  expect(names(matching(treeOf(topics), " lumb"))).toEqual([["pain", ["back"]]]);
  expect(names(matching(treeOf(topics), "nothing"))).toEqual([]);
});

it("knows what stands below a topic, however deep", () => {
  expect([...withBelow(topics, "pain")].sort()).toEqual(["back", "disc", "knee", "pain"]);
});
