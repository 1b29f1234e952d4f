import type { Schema } from "../../api/client";
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

/** What the server can read of it while somebody is still typing: entries that were just added, and have no name yet, are left out. */
export function readable(patch: Patch): Patch {
  const { treatment, references } = patch;
  const named = <T extends { condition: string }>(entries: T[]) => entries.filter(({ condition }) => condition.trim() !== "");
  return {
    ...patch,
    ...(treatment && { treatment: { ...treatment, indications: named(treatment.indications), contraindications: named(treatment.contraindications) } }),
    ...(references && { references: references.filter(({ key, title }) => key.trim() !== "" && title.trim() !== "") }),
  };
}
