/** Where a JSON pointer of an article leads in the editor: what people call the place, and how they get there. */
import type { Content } from "../../editor/saving";
import type { Word, Words } from "../../i18n";

/** The panels beside the text that have fields. */
type Panel = "facts" | "page";

/** What a field says of its place, and what the server said of what is in it. */
export type FieldAt = (pointer: string) => { "data-at": string; error: string | undefined };

const BLOCK = /^\/body\/content\/(\d+)/;

const NAMES: Record<string, Word> = {
  title: "editor.title", summary: "editor.summary", slug: "page.slug", topics: "page.topics", tags: "page.tags", cover: "page.cover", references: "page.references", commentPolicy: "page.comments", authors: "page.authors",
  locale: "list.locale", description: "topics.description", therapyName: "facts.therapyName", otherNames: "facts.otherNames", howItWorks: "facts.howItWorks", benefits: "facts.benefits", noContraindications: "facts.noContraindicationsWhy",
  safetyAdvice: "facts.safetyAdvice", indications: "facts.indications", contraindications: "facts.contraindications", condition: "facts.condition", icd10: "facts.icd10", evidenceGrade: "facts.evidence", questions: "facts.questions", codes: "facts.codes",
  note: "facts.note", reason: "facts.reason", severity: "facts.severity", referral: "facts.referral", level: "care.level", heading: "block.heading", question: "block.question", grade: "block.grade", label: "block.label",
  caption: "media.caption", alt: "media.alt",
};

/** The last names of a JSON pointer, as people call them; they count from one. What has no name is said as it is. */
export function placeName(pointer: string, t: Words) {
  const steps = pointer.split("/").slice(1).filter((step) => !["attrs", "treatment"].includes(step));
  return steps.slice(-3).map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : NAMES[step] ? t(NAMES[step]) : step)).join(" ");
}

/** Fields that hold one out of a few values, and what the words of those begin with. */
const VALUES: Record<string, string> = { severity: "severity", evidenceGrade: "grade", grade: "grade", commentPolicy: "page.comments" };

/** Whether the values of a field are a few of which one is chosen, and so are no text that changes word by word. */
export function isChoice(field: string) {
  return field in VALUES;
}

/** A value of a field, as people call it; as it is where it has no other name. */
export function valueName(field: string, value: string, t: Words): string {
  return VALUES[field] ? t(`${VALUES[field]}.${value}` as Word, { defaultValue: value }) : value;
}

type Block = { type?: string; attrs?: { id?: string } } | undefined;

/** The block at the top of the text that a pointer leads into. */
function blockOf(pointer: string, content: Content): Block {
  const index = BLOCK.exec(pointer)?.[1];
  return index === undefined ? undefined : (content.body as { content?: Block[] } | undefined)?.content?.[Number(index)];
}

/** Its id, or null. */
export function blockAt(pointer: string, content: Content): string | null {
  return blockOf(pointer, content)?.attrs?.id ?? null;
}

const KINDS: Record<string, Word> = {
  paragraph: "block.paragraph", heading: "block.heading", bulletList: "block.list", orderedList: "block.list", table: "block.table", codeBlock: "block.code", blockquote: "block.blockquote", image: "block.image", embed: "block.embed",
  careCard: "block.careCard", doDontList: "block.doDontList", faq: "block.faq", evidenceNote: "block.evidenceNote", callToAction: "block.callToAction",
};

/** A block by its kind and its number, a field by its name. */
export function placeIn(content: Content, pointer: string, t: Words) {
  const index = BLOCK.exec(pointer)?.[1];
  if (index === undefined) {
    return placeName(pointer, t);
  }
  return t("block.numbered", { kind: t(KINDS[blockOf(pointer, content)?.type ?? ""] ?? "block.other"), number: Number(index) + 1 });
}

/** The panel that has the field of a pointer; null where it is no field of a panel. */
export function panelOf(pointer: string): Panel | null {
  const field = pointer.split("/")[1] ?? "";
  if (["title", "summary", "body", "signOff", ""].includes(field)) {
    return null;
  }
  return field === "treatment" ? "facts" : "page";
}

const TRIES = 40;
const BETWEEN_MS = 50;

/** Puts the focus on the field of a pointer, or on the first one of what holds it. Waits for a panel that is still on its way. */
export async function focusOn(pointer: string) {
  for (let tried = 0; tried < TRIES; tried++) {
    // First of all the dialog, whose link this was, has to be gone, for it keeps the focus.
    const field = document.querySelector("[role=dialog]") ? null : fieldOf(pointer);
    if (field) {
      field.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN_MS);
    });
  }
}

function fieldOf(pointer: string): HTMLElement | null {
  for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const found = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(place)}"]`);
    if (found) {
      return found.matches("input, textarea, select, button") ? found : found.querySelector<HTMLElement>("input, textarea, select, button");
    }
  }
  return null;
}
