import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api } from "../../api/client";
import { useMay, useMe } from "../../app/me";
import { useNames } from "../../app/staff";
import { moment, useWords } from "../../i18n";
import { EmptyState, ErrorState, LoadingState, PageTitle, Paper, SimpleGrid, Text, Title } from "../../ui";
import type { Filters } from "../articles/filters";
import { asQuery } from "../articles/filters";
import { FirstSteps } from "./FirstSteps";
import { ReadCharts } from "./ReadCharts";
import { ReplyCharts } from "./ReplyCharts";

/** What needs whoever is signed in, now. */
export function HomeScreen() {
  const t = useWords();
  const may = useMay();
  const me = useMe();
  return (
    <>
      <PageTitle title={t("nav.home")}>{t("home.title", { name: (me.name ?? "").split(" ")[0] ?? "" })}</PageTitle>
      {may("articles:read") && <FirstSteps />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {may("comments:read") && <Replies />}
        {may("articles:request-changes") && <Articles title={t("home.toReview")} none={t("home.noReview")} filters={{ status: "IN_REVIEW" }} />}
        {may("articles:publish") && <Articles title={t("home.toPublish")} none={t("home.noPublish")} filters={{ status: "APPROVED", publication: "NEVER" }} />}
        {may("articles:read") && <Articles title={t("home.overdue")} none={t("home.noOverdue")} filters={{ review: "OVERDUE" }} />}
        {may("articles:write") && <Articles title={t("home.changes")} none={t("home.noChanges")} filters={{ status: "CHANGES_REQUESTED", mine: true }} />}
        {may("articles:write") && <Articles title={t("home.drafts")} none={t("home.noDrafts")} filters={{ status: "DRAFT", mine: true }} />}
        {may("articles:publish") && <Articles title={t("home.scheduled")} none={t("home.noScheduled")} filters={{ publication: "SCHEDULED" }} />}
        {may("articles:read") && <Activity />}
        {may("comments:read") && <ReplyCharts />}
        {may("articles:read") && <ReadCharts />}
      </SimpleGrid>
      {!may("articles:read") && !may("comments:read") && <EmptyState title={t("home.nothing")} />}
    </>
  );
}

function Articles({ title, none, filters }: { title: string; none: string; filters: Filters }) {
  const t = useWords();
  const me = useMe();
  const list = useQuery({ queryKey: ["articles", "home", filters], queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { ...asQuery(filters, me.id), limit: 5 } } })) });
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="xs">{title}</Title>
      {list.isPending && <LoadingState lines={2} />}
      {list.isError && <ErrorState failure={list.error} again={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Text c="dimmed">{none}</Text>}
      {list.data && list.data.items.length > 0 && (
        <ul className="rows">
          {list.data.items.map((article) => (
            <li key={article.id}>
              <Link className="row" to="/articles/$id" params={{ id: article.id }}>{article.title}<Text size="sm" c="dimmed">{article.goesLiveAt ? t("list.goesLive", { at: moment(article.goesLiveAt) }) : t("list.changed", { at: moment(article.updatedAt) })}</Text></Link>
            </li>
          ))}
        </ul>
      )}
      {list.data?.next && <Link to="/articles" search={filters}>{t("home.all")}</Link>}
    </Paper>
  );
}

/** What was done last, whoever did it. */
function Activity() {
  const t = useWords();
  const nameOf = useNames();
  const list = useQuery({ queryKey: ["articles", "home", "activity"], queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { limit: 8 } } })) });
  return (
    <Paper withBorder p="md" component="section" aria-label={t("home.activity")}>
      <Title order={2} mb="xs">{t("home.activity")}</Title>
      {list.isPending && <LoadingState lines={2} />}
      {list.isError && <ErrorState failure={list.error} again={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Text c="dimmed">{t("home.noActivity")}</Text>}
      {list.data && list.data.items.length > 0 && (
        <ul className="rows">
          {list.data.items.map((article) => (
            <li key={article.id}>
              <Link className="row" to="/articles/$id" params={{ id: article.id }}>{article.title}<Text size="sm" c="dimmed">{t("home.changedBy", { name: nameOf(article.head.by), at: moment(article.updatedAt), status: t(`workflow.${article.workflow}`) })}</Text></Link>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

function Replies() {
  const t = useWords();
  const list = useQuery({ queryKey: ["comments", "home"], queryFn: () => answered(api.GET("/api/admin/v1/comments", { params: { query: { status: "PENDING", limit: 5 } } })) });
  return (
    <Paper withBorder p="md" component="section" aria-label={t("home.replies")}>
      <Title order={2} mb="xs">{t("home.replies")}</Title>
      {list.isPending && <LoadingState lines={2} />}
      {list.isError && <ErrorState failure={list.error} again={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Text c="dimmed">{t("home.noReplies")}</Text>}
      {list.data && list.data.items.length > 0 && (
        <>
          <ul className="rows">
            {list.data.items.map((reply) => (
              <li key={reply.id}><Link className="row" to="/moderation" search={{ reply: reply.id }}><Text lineClamp={2}>{reply.text}</Text><Text size="sm" c="dimmed">{reply.name} · {moment(reply.createdAt)}</Text></Link></li>
            ))}
          </ul>
          <Link to="/moderation">{t("home.moderate")}</Link>
        </>
      )}
    </Paper>
  );
}
