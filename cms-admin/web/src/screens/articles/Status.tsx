import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { Badge, Group } from "../../ui";

type Line = Pick<Schema<"ArticleLine">, "workflow" | "publication" | "shelf">;

/** Where an article stands with the desk and with readers; in words, and in colours for a quick eye. */
export function Status({ article }: { article: Line }) {
  const t = useWords();
  return (
    <Group gap={6}>
      {article.shelf !== "ACTIVE" && <Badge variant="outline" color="gray" tt="none" className="badge">{t(`shelf.${article.shelf}`)}</Badge>}
      <Badge variant="outline" tt="none" className="badge" data-kind={article.workflow}>{t(`workflow.${article.workflow}`)}</Badge>
      {article.publication !== "NEVER" && <Badge variant="filled" color="teal" tt="none" className="badge" data-kind={article.publication}>{t(`publication.${article.publication}`)}</Badge>}
    </Group>
  );
}
