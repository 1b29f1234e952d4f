import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { Badge } from "../../ui";

type Line = Pick<Schema<"ArticleLine">, "workflow" | "publication" | "shelf">;

/** Where an article stands with the desk and with readers; in words, and in colours for a quick eye. */
export function Status({ article }: { article: Line }) {
  const t = useWords();
  return (
    <span className="badges">
      {article.shelf !== "ACTIVE" && <Badge>{t(`shelf.${article.shelf}`)}</Badge>}
      <Badge kind={article.workflow}>{t(`workflow.${article.workflow}`)}</Badge>
      {article.publication !== "NEVER" && <Badge kind={article.publication}>{t(`publication.${article.publication}`)}</Badge>}
    </span>
  );
}
