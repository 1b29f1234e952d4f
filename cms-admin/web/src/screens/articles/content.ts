import type { Schema } from "../../api/client";
import { fromEditor, toEditor } from "../../editor/blocks";
import type { Content } from "../../editor/saving";

const FIELDS = ["title", "slug", "summary", "body", "treatment", "references", "topics", "tags", "seo", "cover", "commentPolicy", "authors", "locale"] as const;

/** What an article says, apart from what became of it. */
export function contentOf(article: Schema<"Article">): Content {
  return normal(Object.fromEntries(FIELDS.map((field) => [field, article[field]])) as Content);
}

/** The text as it comes out of the editor, so that opening an article is no change of it. */
export function normal(content: Content): Content {
  return { ...content, body: fromEditor(toEditor(content.body as Record<string, unknown>)) as Content["body"] };
}
