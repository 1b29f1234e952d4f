import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useMay, useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { useNames } from "../../app/staff";
import { moment, useWords } from "../../i18n";
import { Button, ConfirmDialog, EmptyState, ErrorState, Group, LoadingState, PageTitle, Paper, SegmentedControl, Select, Switch, tell, Text } from "../../ui";
import { Differences, type View } from "./Differences";

export function HistoryScreen() {
  const { id } = useParams({ from: "/articles/$id/history" });
  const { from } = useSearch({ from: "/articles/$id/history" });
  return <Needs permission="articles:read"><History key={id} id={id} asked={from ?? null} /></Needs>;
}

type Which = "all" | "mine" | "named";

/** Every version of an article, what changed from one to another, and the way back. */
function History({ id, asked }: { id: string; asked: string | null }) {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [to, setTo] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(asked);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [view, setView] = useState<View>("inline");
  const [restoring, setRestoring] = useState(false);
  const [busy, setBusy] = useState(false);
  const [which, setWhich] = useState<Which>("all");
  const me = useMe();
  const article = useQuery({ queryKey: ["article", id], queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}", { params: { path: { id } } })), staleTime: 0 });
  const revisions = useInfiniteQuery({
    queryKey: ["revisions", id, which],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answered(api.GET("/api/admin/v1/articles/{id}/revisions", { params: { path: { id }, query: { limit: 50, after: pageParam, ...(which === "mine" && { by: me.id }), ...(which === "named" && { named: true }) } } })),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const nameOf = useNames();
  const all = revisions.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = all.find((one) => one.id === to) ?? all[0];
  const before = from ?? shown?.parent ?? null;
  const diff = useQuery({
    queryKey: ["diff", id, before, shown?.id],
    queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}/diff", { params: { path: { id }, query: { from: before!, to: shown!.id } } })),
    enabled: shown !== undefined && before !== null,
    staleTime: Infinity,
  });

  // What a filter hides may still be what the version was made from.
  const hidden = diff.data && !all.some(({ id: known }) => known === diff.data.from.id) ? [diff.data.from] : [];
  const comparable = [...all.filter((one) => one.id !== shown?.id), ...hidden];

  async function restore() {
    setBusy(true);
    try {
      await answered(api.POST("/api/admin/v1/articles/{id}/revisions/{revision}/restore", { params: { path: { id, revision: shown!.id }, header: onVersion(article.data!.version) }, body: { note: t("history.restoredNote", { number: shown!.number }) } }));
      await Promise.all([queries.invalidateQueries({ queryKey: ["revisions", id] }), queries.invalidateQueries({ queryKey: ["articles"] })]);
      tell(t("history.restored"));
      await navigate({ to: "/articles/$id", params: { id } });
    } catch (failure) {
      tell(inWords(failure, t), "bad");
    } finally {
      setBusy(false);
      setRestoring(false);
    }
  }

  const failed = article.error ?? revisions.error;
  return (
    <>
      <PageTitle title={t("history.title")} aside={<Link to="/articles/$id" params={{ id }}>{t("history.back")}</Link>}>{article.data ? t("history.of", { title: article.data.title }) : t("history.title")}</PageTitle>
      {failed && <ErrorState failure={failed} again={() => { void article.refetch(); void revisions.refetch(); }} />}
      {revisions.isPending && <LoadingState />}
      <Group mb="md" justify="space-between">
        <SegmentedControl aria-label={t("history.which")} value={which} data={(["all", "mine", "named"] as const).map((value) => ({ value, label: t(`history.which.${value}`) }))} onChange={(value) => { setWhich(value as Which); setTo(null); setFrom(null); }} />
        {may("audit:read") && <Link to="/audit" search={{ object: id }}>{t("history.audit")}</Link>}
      </Group>
      {revisions.data && !shown && <EmptyState title={t(which === "named" ? "history.noNote" : "history.noneSuch")} />}
      {shown && (
        <div className={view === "sides" ? "history wide-diff" : "history"}>
          <nav aria-label={t("history.versions")}>
            <ul className="rows queue">
              {all.map((revision) => (
                <li key={revision.id}>
                  <button type="button" className="row" aria-current={revision.id === shown.id ? "true" : undefined} onClick={() => { setTo(revision.id); setFrom(null); }}>
                    <Text fw={600}>{t("history.version", { number: revision.number })}{revision.id === article.data?.publication.live?.revision && ` · ${t("publication.LIVE")}`}</Text>
                    <Text size="sm" c="dimmed">{nameOf(revision.by)} · {moment(revision.at)}{revision.note && ` · ${revision.note}`}</Text>
                  </button>
                </li>
              ))}
            </ul>
            {revisions.hasNextPage && <Button mt="sm" variant="default" loading={revisions.isFetchingNextPage} onClick={() => void revisions.fetchNextPage()}>{t("history.more")}</Button>}
          </nav>
          <Paper withBorder p="md" component="section" aria-label={t("history.changes")}>
            <Group mb="md" align="end" justify="space-between">
              <Select label={t("history.against")} allowDeselect={false} value={before} data={comparable.map(({ id: value, number }) => ({ value, label: t("history.version", { number }) }))} onChange={setFrom} disabled={comparable.length === 0} />
              {canRestore(may, article.data, shown) && <Button variant="default" onClick={() => setRestoring(true)}>{t("history.restore")}</Button>}
            </Group>
            <SegmentedControl mb="md" aria-label={t("diff.view")} value={view} data={(["inline", "sides"] as const).map((value) => ({ value, label: t(`diff.${value}`) }))} onChange={(value) => setView(value as View)} />
            <Switch mb="md" label={t("history.onlyChanges")} checked={onlyChanges} onChange={(event) => setOnlyChanges(event.currentTarget.checked)} />
            {before === null && <Text c="dimmed">{t("history.first")}</Text>}
            {diff.isError && <ErrorState failure={diff.error} again={() => void diff.refetch()} />}
            {before !== null && diff.isPending && <LoadingState lines={4} />}
            {diff.data && <Differences differences={diff.data} onlyChanges={onlyChanges} view={view} />}
          </Paper>
        </div>
      )}
      <ConfirmDialog opened={restoring} busy={busy} title={t("history.restore")} words={t("history.restoreHelp", { number: shown?.number ?? 0 })} act={t("history.restore")} onConfirm={() => void restore()} onClose={() => setRestoring(false)} />
    </>
  );
}

function canRestore(may: ReturnType<typeof useMay>, article: Schema<"Article"> | undefined, revision: Schema<"RevisionSummary">) {
  return article !== undefined && article.shelf === "ACTIVE" && article.head.revision !== revision.id && (may("articles:edit-any") || may("articles:write"));
}
