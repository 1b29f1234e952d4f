import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api } from "../../api/client";
import { useMay } from "../../app/me";
import { useWords } from "../../i18n";
import { Button, Text, Title } from "../../ui";
import type { Reply } from "./reply";

/** What the reply is about, and what it answers. */
export function Context({ reply, onArticle }: { reply: Reply; onArticle: () => void }) {
  const t = useWords();
  const may = useMay();
  const article = useQuery({
    queryKey: ["article", reply.article],
    queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}", { params: { path: { id: reply.article } } })),
    enabled: may("articles:read"),
    staleTime: 60_000,
  });
  const parent = useQuery({
    queryKey: ["comment", reply.parent],
    queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}", { params: { path: { id: reply.parent! } } })),
    enabled: reply.parent !== undefined,
  });
  return (
    <>
      {parent.data && (
        <>
          <Title order={3} size="h5">{t("moderation.answers", { name: parent.data.name })}</Title>
          <Text size="sm" mb="md" lineClamp={4}>{parent.data.text}</Text>
          {parent.data.status !== "APPROVED" && <Text size="sm" fw={600} mb="md">{t("moderation.parentHidden")}</Text>}
        </>
      )}
      {article.data && (
        <>
          <Title order={3} size="h5">{t("moderation.under")}</Title>
          <Link to="/articles/$id" params={{ id: article.data.id }}>{article.data.title}</Link>
          <Text size="sm" mt={4} mb="xs">{article.data.summary}</Text>
          <Button size="compact-md" variant="default" onClick={onArticle}>{t("moderation.others")}</Button>
        </>
      )}
    </>
  );
}
