import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { asScreen } from "../../app/asScreen";
import { useKeys } from "../../app/keys";
import { useMay, useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { day, languageName, moment, useWords } from "../../i18n";
import { announce, Button, Checkbox, EmptyState, ErrorState, Group, LoadingState, PageTitle, Text } from "../../ui";
import { asQuery, type Filters } from "./filters";
import { ListFilters } from "./ListFilters";
import { Status } from "./Status";

// They come when somebody selects or saves something.
const BulkActions = lazy(() => asScreen(import("./BulkActions")));
const SavedViews = lazy(() => asScreen(import("./SavedViews")));

const ROW = 76;
const PAGE = 50;

export function ArticleListScreen() {
  return <Needs permission="articles:read"><ArticleList /></Needs>;
}

function ArticleList() {
  const t = useWords();
  const may = useMay();
  const me = useMe();
  const navigate = useNavigate();
  const filters = useSearch({ from: "/articles" });
  const search = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [everChosen, setEverChosen] = useState(false);
  const [views, setViews] = useState(false);
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });

  const list = useInfiniteQuery({
    queryKey: ["articles", "list", filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET("/api/admin/v1/articles", { params: { query: { ...asQuery(filters, me.id), limit: PAGE, after: pageParam } }, signal })),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const pages = useDeferredValue(list.data);
  const articles = useMemo(() => pages?.pages.flatMap((page) => page.items) ?? [], [pages]);
  const selected = Math.min(at, Math.max(articles.length - 1, 0));

  const frame = useRef<HTMLUListElement>(null);
  const rows = useWindowVirtualizer({ count: articles.length, estimateSize: () => ROW, overscan: 8, scrollMargin: frame.current?.offsetTop ?? 0 });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (last >= articles.length - 10 && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [last, articles.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  /** Another list: what was selected in this one is not in it. */
  const show = useCallback((search: Filters) => {
    setAt(0);
    setChosen(new Set());
    void navigate({ to: "/articles", search, replace: true });
  }, [navigate]);

  const choose = useCallback((ids: string[], wanted: boolean) => {
    setEverChosen(true);
    setChosen((before) => {
      const after = new Set(before);
      ids.forEach((id) => (wanted ? after.add(id) : after.delete(id)));
      return after;
    });
  }, []);

  function move(step: number) {
    const next = Math.max(0, Math.min(articles.length - 1, selected + step));
    setAt(next);
    rows.scrollToIndex(next);
    const article = articles[next];
    if (article) {
      announce(article.title);
    }
  }

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const article = articles[selected];
      if (article) {
        choose([article.id], !chosen.has(article.id));
      }
    },
    "/": () => search.current?.focus(),
    ...(may("articles:write") ? { n: () => void navigate({ to: "/articles/new" }) } : {}),
    Enter: () => {
      // On a link or a button, the key is that one's.
      const article = articles[selected];
      if (!article || !(document.activeElement === document.body || document.activeElement?.tagName === "H1")) {
        return false;
      }
      open(article.id);
    },
  });

  function open(id: string) {
    void navigate({ to: "/articles/$id", params: { id } });
  }

  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle aside={<Group gap="xs"><Button variant="default" onClick={() => setViews(true)}>{t("list.views")}</Button>{may("articles:write") && <Button component={Link} to="/articles/new">{t("list.new")}</Button>}</Group>}>{t("nav.articles")}</PageTitle>
      <ListFilters filters={filters} search={search} onShow={show} />
      {!pages && !list.isError && <LoadingState />}
      {list.isError && <ErrorState failure={list.error} again={() => void list.refetch()} />}
      {pages && articles.length === 0 && (
        <EmptyState title={t(filtered ? "list.none" : "list.empty")}><Text>{t(filtered ? "list.noneHelp" : "list.emptyHelp")}</Text></EmptyState>
      )}
      {articles.length > 0 && <Checkbox mb="xs" ml={14} label={t("list.selectAll")} checked={articles.every(({ id }) => chosen.has(id))} indeterminate={chosen.size > 0 && !articles.every(({ id }) => chosen.has(id))} onChange={(event) => choose(articles.map(({ id }) => id), event.currentTarget.checked)} />}
      <ul ref={frame} className="rows" aria-label={t("nav.articles")} style={{ height: rows.getTotalSize(), position: "relative" }}>
        {visible.map((item) => {
          const article = articles[item.index]!;
          return (
            <li key={article.id} data-index={item.index} ref={rows.measureElement} style={{ position: "absolute", insetInline: 0, top: item.start - rows.options.scrollMargin }}>
              <Row article={article} chosen={chosen.has(article.id)} current={item.index === selected} index={item.index} locale={settings.data?.locale} onChoose={choose} onReach={setAt} />
            </li>
          );
        })}
      </ul>
      {isFetchingNextPage && <LoadingState lines={2} />}
      {everChosen && <Suspense><BulkActions articles={articles.filter(({ id }) => chosen.has(id))} onChosen={(ids) => setChosen(new Set(ids))} /></Suspense>}
      {views && <Suspense><SavedViews filters={filters} onOpen={(view) => { setViews(false); show(view); }} onClose={() => setViews(false)} /></Suspense>}
    </>
  );
}

interface RowProps {
  article: Schema<"ArticleLine">;
  chosen: boolean;
  current: boolean;
  index: number;
  /** Of the site: others are named. */
  locale: string | undefined;
  onChoose: (ids: string[], wanted: boolean) => void;
  onReach: (index: number) => void;
}

/** Drawn anew only when something of it is another: scrolling draws the list at each step. */
const Row = memo(function Row({ article, chosen, current, index, locale, onChoose, onReach }: RowProps) {
  const t = useWords();
  return (
    <>
      <Checkbox className="row-check" checked={chosen} aria-label={t("list.select", { title: article.title })} onChange={(event) => onChoose([article.id], event.currentTarget.checked)} />
      <Link to="/articles/$id" params={{ id: article.id }} className="row checked-row" aria-current={current ? "true" : undefined} onFocus={() => onReach(index)}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{article.title}</Text>
          <Status article={article} />
        </Group>
        <Text size="sm" c="dimmed">
          {t("list.changed", { at: moment(article.updatedAt) })}
          {article.nextReviewDue && ` · ${t("list.due", { day: day(article.nextReviewDue) })}`}
          {locale && article.locale !== locale && ` · ${languageName(article.locale)}`}
        </Text>
      </Link>
    </>
  );
});
