import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { answered, api } from "../../api/client";
import { asScreen } from "../../app/asScreen";
import { useKeys } from "../../app/keys";
import { useMay, useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useWords } from "../../i18n";
import { announce, Button, Checkbox, EmptyState, ErrorState, Group, LoadingState, PageTitle, Text } from "../../ui";
import { ArticleRows } from "./ArticleRows";
import { asQuery, type Filters } from "./filters";
import { ListFilters } from "./ListFilters";

// They come when somebody selects or saves something.
const BulkActions = lazy(() => asScreen(import("./BulkActions")));
const SavedViews = lazy(() => asScreen(import("./SavedViews")));

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

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

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
      {articles.length > 0 && <ArticleRows articles={articles} chosen={chosen} current={selected} locale={settings.data?.locale} onChoose={choose} onReach={setAt} onNearEnd={onNearEnd} />}
      {isFetchingNextPage && <LoadingState lines={2} />}
      {everChosen && <Suspense><BulkActions articles={articles.filter(({ id }) => chosen.has(id))} onChosen={(ids) => setChosen(new Set(ids))} /></Suspense>}
      {views && <Suspense><SavedViews filters={filters} onOpen={(view) => { setViews(false); show(view); }} onClose={() => setViews(false)} /></Suspense>}
    </>
  );
}
