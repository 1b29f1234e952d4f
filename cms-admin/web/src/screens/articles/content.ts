import type { JSONContent } from "@tiptap/core";
import type { Schema } from "../../api/client";
import { linkTo } from "../../editor/addresses";
import { fromEditor, toEditor } from "../../editor/blocks";
import type { Content, Patch } from "../../editor/saving";

const FIELDS = ["title", "slug", "summary", "body", "treatment", "references", "topics", "tags", "seo", "cover", "commentPolicy", "authors", "locale"] as const;

/** What an article says, apart from what became of it. */
export function contentOf(article: Schema<"Article">): Content {
  return normal(Object.fromEntries(FIELDS.map((field) => [field, article[field]])) as Content);
}

/** The text as it comes out of the editor, so that opening an article is no change of it. */
export function normal(content: Content): Content {
  return { ...content, body: fromEditor(toEditor(content.body as Record<string, unknown>)) as Content["body"] };
}

export interface Readable {
  patch: Patch;
  /** The blocks that lack words or an address, without which they can be part of no version: pointers to those at the top of the text. */
  unfinished: string[];
}

/**
 * What the server can read of it while somebody is still typing. Entries of the facts without words yet are left out. In the text,
 * blocks keep their places: words that are missing are shown as missing, and where a block leads nowhere yet there is an empty line.
 */
export function readable(patch: Patch): Readable {
  const { treatment, references, body } = patch;
  const named = <T extends { condition: string }>(entries: T[]) => entries.filter(({ condition }) => condition.trim() !== "");
  const unfinished: string[] = [];
  const finish = (node: JSONContent, lacking: () => void): JSONContent => {
    const inside = node.content ? { ...node, content: node.content.map((child) => finish(child, lacking)) } : node;
    const finished = finishedBlock(inside);
    if (finished !== inside) {
      lacking();
    }
    return finished;
  };
  const blocks = (body as JSONContent | undefined)?.content;
  const finishedBody = body && { ...body, ...(blocks && { content: blocks.map((block, index) => finish(block, () => unfinished.push(`/body/content/${index}`))) }) };
  return {
    patch: {
      ...patch,
      ...(patch.title?.trim() === "" && { title: MISSING }),
      ...(treatment && { treatment: { ...treatment, indications: named(treatment.indications), contraindications: named(treatment.contraindications), insurance: { ...treatment.insurance, questions: treatment.insurance.questions.filter((question) => question.trim() !== "") } } }),
      ...(references && { references: references.filter(({ key, title }) => key.trim() !== "" && title.trim() !== "") }),
      ...(finishedBody && { body: finishedBody as Content["body"] }),
    },
    unfinished,
  };
}

const MISSING = "…";

function finishedBlock(node: JSONContent): JSONContent {
  const { type = "", attrs = {} } = node;
  const lacks = (attr: string) => String(attrs[attr] ?? "").trim() === "";
  const told = (attr: string) => ({ ...node, attrs: { ...attrs, [attr]: MISSING } });
  switch (type) {
    case "careCard":
      return lacks("heading") ? told("heading") : node;
    case "faqItem":
      return lacks("question") ? told("question") : node;
    case "image":
      return lacks("alt") && attrs.decorative !== true ? told("alt") : node;
    case "embed":
      return lacks("title") || !/^https?:\/\/[^/]/.test(String(attrs.url)) ? emptyLine(attrs) : node;
    case "callToAction":
      return lacks("label") || linkTo(String(attrs.href ?? "")).href !== attrs.href ? emptyLine(attrs) : node;
    default:
      return node;
  }
}

function emptyLine({ id }: Record<string, unknown>): JSONContent {
  return { type: "paragraph", ...(typeof id === "string" && { attrs: { id } }) };
}
