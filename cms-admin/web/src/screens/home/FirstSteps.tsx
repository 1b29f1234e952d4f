import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api } from "../../api/client";
import { useMay } from "../../app/me";
import { useWords } from "../../i18n";
import { Paper, Text, Title } from "../../ui";

/** What to begin with, while there is no article and no reply waits. */
export function FirstSteps() {
  const t = useWords();
  const may = useMay();
  const reads = may("comments:read");
  const articles = useQuery({ queryKey: ["articles", "home", "activity"], queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { limit: 8 } } })) });
  const replies = useQuery({ queryKey: ["comments", "home"], queryFn: () => answered(api.GET("/api/admin/v1/comments", { params: { query: { status: "PENDING", limit: 5 } } })), enabled: reads });
  if (articles.data?.items.length !== 0 || (reads && replies.data?.items.length !== 0)) {
    return null;
  }
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label={t("first.title")}>
      <Title order={2} mb="xs">{t("first.title")}</Title>
      <ol className="rows">
        {may("settings:manage") && <li><Link className="row" to="/settings">{t("first.settings")}<Text size="sm" c="dimmed">{t("first.settingsHelp")}</Text></Link></li>}
        {may("people:manage") && <li><Link className="row" to="/people">{t("first.people")}<Text size="sm" c="dimmed">{t("first.peopleHelp")}</Text></Link></li>}
        {may("articles:write") && <li><Link className="row" to="/articles/new">{t("first.article")}<Text size="sm" c="dimmed">{t("first.articleHelp")}</Text></Link></li>}
        <li><a className="row" href="/">{t("first.site")}<Text size="sm" c="dimmed">{t("first.siteHelp")}</Text></a></li>
      </ol>
    </Paper>
  );
}
