import { Editor } from "@tiptap/core";
import { EditorContent } from "@tiptap/react";
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fromEditor, toEditor } from "./blocks";
import { FactsOfArticle, type Treatment } from "./facts";
import { extensions } from "./schema";

const NOTHING: Treatment = { otherNames: [], benefits: [], indications: [], contraindications: [], insurance: { questions: [], codes: [] } };
const BODY = { type: "doc", content: [{ type: "indications", attrs: { id: "a" } }, { type: "contraindications", attrs: { id: "b" } }, { type: "insuranceQuestions", attrs: { id: "c" } }] };

let editor: Editor;
let root: Root;
let place: HTMLElement;
let now: Treatment;
const opened = vi.fn();

function Article({ begin, editable }: { begin: Treatment; editable: boolean }) {
  const [treatment, setTreatment] = useState(begin);
  now = treatment;
  const errorAt = (pointer: string) => (pointer === "/treatment/indications/0/condition" ? "This is needed." : undefined);
  return <FactsOfArticle value={{ treatment, references: [{ key: "cochrane", title: "Heat" }], editable, errorAt, onChange: setTreatment, onOpen: opened }}><EditorContent editor={editor as never} /></FactsOfArticle>;
}

async function show(begin: Treatment, editable = true) {
  await act(async () => root.render(<Article begin={begin} editable={editable} />));
  // The editor has React draw its blocks a moment later.
  await act(async () => new Promise((done) => setTimeout(done)));
}

function named<T extends HTMLElement>(name: string): T {
  const found = [...place.querySelectorAll<T>("textarea, select, button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  expect(found, `${name} in ${place.innerHTML}`).toBeDefined();
  return found!;
}

async function fill(name: string, value: string) {
  const field = named<HTMLTextAreaElement>(name);
  const kind = field.tagName === "SELECT" ? HTMLSelectElement : HTMLTextAreaElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, "value")!.set!.call(field, value);
    field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  });
}

const click = (name: string) => act(async () => named(name).click());
const shown = (kind: string) => place.querySelector(`.block-${kind} .block-shown-facts`)!.textContent;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  editor = new Editor({ extensions, content: toEditor(BODY) });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  editor.destroy();
  vi.unstubAllGlobals();
});

describe("Blocks that show facts of the treatment", () => {
  it("say that there are none, and add the first", async () => {
    await show(NOTHING);
    expect(shown("indications")).toContain("No indications yet.");
    expect(shown("contraindications")).toContain("No contraindications yet.");
    expect(shown("insuranceQuestions")).toContain("No questions to the insurer yet.");
    await click("+ Indication");
    expect(document.activeElement).toBe(named("Indication 1: Condition"));
    await fill("Indication 1: Condition", "Ankle\nsprain");
    await fill("Indication 1: Certainty of the evidence", "LOW");
    await click("+ Contraindication");
    await fill("Contraindication 1: Condition", "Numb skin");
    await fill("Contraindication 1: Reason", "burns");
    await fill("Contraindication 1: How strict", "RELATIVE");
    await click("+ Question");
    await fill("Question 1", "Is it covered?");
    expect(now).toEqual({ ...NOTHING, indications: [{ condition: "Ankle sprain", icd10: [], references: [], evidenceGrade: "LOW" }], contraindications: [{ condition: "Numb skin", reason: "burns", severity: "RELATIVE" }], insurance: { questions: ["Is it covered?"], codes: [] } });
  });

  it("lead with Enter to the next entry, which is made after the last one", async () => {
    await show({ ...NOTHING, insurance: { questions: ["One?", "Two?"], codes: [] } });
    const enter = (name: string) => act(async () => void named(name).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })));
    await enter("Question 1");
    expect(document.activeElement).toBe(named("Question 2"));
    await enter("Question 2");
    expect(now.insurance.questions).toEqual(["One?", "Two?", ""]);
    expect(document.activeElement).toBe(named("Question 3"));
    await click("Remove: Question 1");
    expect(now.insurance.questions).toEqual(["Two?", ""]);
  });

  it("keep what only the panel shows, lead to it, and say what was wrong", async () => {
    await show({ ...NOTHING, indications: [{ condition: "", icd10: ["S93.4"], references: ["cochrane"], note: "Early." }] });
    expect(shown("indications")).toContain("S93.4");
    expect(place.querySelector(".block-source")!.textContent).toBe("1");
    expect(named("Indication 1: Condition").getAttribute("aria-invalid")).toBe("true");
    expect(shown("indications")).toContain("This is needed.");
    await fill("Indication 1: Condition", "Sprain");
    expect(now.indications).toEqual([{ condition: "Sprain", icd10: ["S93.4"], references: ["cochrane"], note: "Early." }]);
    await click("All facts");
    expect(opened).toHaveBeenCalledOnce();
  });

  it("are read where the article cannot be changed", async () => {
    await show({ ...NOTHING, contraindications: [{ condition: "Fever", severity: "ABSOLUTE", reason: "it rises" }] }, false);
    expect(place.querySelectorAll("textarea, select, button")).toHaveLength(0);
    expect(shown("contraindications")).toBe("Never with Fever: it rises");
  });

  it("are no part of the text", async () => {
    await show({ ...NOTHING, insurance: { questions: ["One?"], codes: ["97010"] } });
    expect(shown("insuranceQuestions")).toContain("97010");
    expect(fromEditor(editor.getJSON())).toEqual(BODY);
  });
});
