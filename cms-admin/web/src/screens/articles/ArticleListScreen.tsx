import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { answered, api } from "../../api/client";
import { asScreen } from "../../app/asScreen";
import { useKeys } from "../../app/keys";
import { useMay, useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { usePeople } from "../../app/people";
import { useTopics } from "../../app/topics";
import { day, languageName, moment, useWords } from "../../i18n";
import { announce, Button, Checkbox, EmptyState, ErrorState, Group, LoadingState, PageTitle, Select, Text, TextInput, useDebouncedValue } from "../../ui";
import { asQuery, PUBLICATIONS, REVIEWS, SHELVES, SORTS, STATUSES, type Filters } from "./filters";
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
  const articles = list.data?.pages.flatMap((page) => page.items) ?? [];
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

  function filter(change: Partial<{ [Key in keyof Filters]: Filters[Key] | undefined }>) {
    show({ ...filters, ...change } as Filters);
  }

  /** Another list: what was selected in this one is not in it. */
  function show(search: Filters) {
    setAt(0);
    setChosen(new Set());
    void navigate({ to: "/articles", search, replace: true });
  }

  function choose(ids: string[], wanted: boolean) {
    setEverChosen(true);
    setChosen((before) => {
      const after = new Set(before);
      ids.forEach((id) => (wanted ? after.add(id) : after.delete(id)));
      return after;
    });
  }

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

  const locales = settings.data ? [settings.data.locale, ...settings.data.furtherLocales] : [];
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle aside={<Group gap="xs"><Button variant="default" onClick={() => setViews(true)}>{t("list.views")}</Button>{may("articles:write") && <Button component={Link} to="/articles/new">{t("list.new")}</Button>}</Group>}>{t("nav.articles")}</PageTitle>
      <Group mb="md" align="end" role="search" aria-label={t("list.filters")}>
        <Search key={filters.text === undefined ? "empty" : "filled"} field={search} text={filters.text ?? ""} onText={(text) => filter({ text: text || undefined })} />
        <Choice label={t("list.status")} all={t("list.any")} value={filters.status} options={STATUSES.map((value) => ({ value, label: t(`workflow.${value}`) }))} onChange={(status) => filter({ status })} />
        <Choice label={t("list.publication")} all={t("list.any")} value={filters.publication} options={PUBLICATIONS.map((value) => ({ value, label: t(`publication.${value}`) }))} onChange={(publication) => filter({ publication })} />
        {may("topics:read") && <TopicChoice value={filters.topic} onChange={(topic) => filter({ topic })} />}
        <Choice label={t("list.review")} all={t("list.any")} value={filters.review} options={REVIEWS.map((value) => ({ value, label: t(`review.${value}`) }))} onChange={(review) => filter({ review })} />
        <Choice label={t("list.shelf")} all={t("shelf.ACTIVE")} value={filters.shelf === "ACTIVE" ? undefined : filters.shelf} options={SHELVES.filter((shelf) => shelf !== "ACTIVE").map((value) => ({ value, label: t(`shelf.${value}`) }))} onChange={(shelf) => filter({ shelf })} />
        {locales.length > 1 && <Choice label={t("list.locale")} all={t("list.any")} value={filters.locale} options={locales.map((value) => ({ value, label: languageName(value) }))} onChange={(locale) => filter({ locale })} />}
        {may("people:manage") && <AuthorChoice value={filters.author} onChange={(author) => filter({ author })} />}
        <Choice label={t("list.order")} all={t("list.updated")} value={filters.sort} options={SORTS.map((value) => ({ value, label: t("list.byTitle") }))} onChange={(sort) => filter({ sort })} />
        <Checkbox label={t("list.mine")} checked={filters.mine ?? false} onChange={(event) => filter({ mine: event.currentTarget.checked ? true : undefined })} pb={6} />
        {filtered && <Button variant="subtle" onClick={() => show({})}>{t("list.clear")}</Button>}
      </Group>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && articles.length === 0 && (
        <EmptyState title={t(filtered ? "list.none" : "list.empty")}><Text>{t(filtered ? "list.noneHelp" : "list.emptyHelp")}</Text></EmptyState>
      )}
      {articles.length > 0 && <Checkbox mb="xs" ml={14} label={t("list.selectAll")} checked={articles.every(({ id }) => chosen.has(id))} indeterminate={chosen.size > 0 && !articles.every(({ id }) => chosen.has(id))} onChange={(event) => choose(articles.map(({ id }) => id), event.currentTarget.checked)} />}
      <ul ref={frame} className="rows" aria-label={t("nav.articles")} style={{ height: rows.getTotalSize(), position: "relative" }}>
        {visible.map((item) => {
          const article = articles[item.index]!;
          return (
            <li key={article.id} data-index={item.index} ref={rows.measureElement} style={{ position: "absolute", insetInline: 0, top: item.start - rows.options.scrollMargin }}>
              <Checkbox className="row-check" checked={chosen.has(article.id)} aria-label={t("list.select", { title: article.title })} onChange={(event) => choose([article.id], event.currentTarget.checked)} />
              <Link to="/articles/$id" params={{ id: article.id }} className="row checked-row" aria-current={item.index === selected ? "true" : undefined} onFocus={() => setAt(item.index)}>
                <Group justify="space-between" gap="xs">
                  <Text fw={600}>{article.title}</Text>
                  <Status article={article} />
                </Group>
                <Text size="sm" c="dimmed">
                  {t("list.changed", { at: moment(article.updatedAt) })}
                  {article.nextReviewDue && ` · ${t("list.due", { day: day(article.nextReviewDue) })}`}
                  {settings.data && article.locale !== settings.data.locale && ` · ${languageName(article.locale)}`}
                </Text>
              </Link>
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

function Search({ field, text, onText }: { field: React.RefObject<HTMLInputElement | null>; text: string; onText: (text: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(text);
  const [settled] = useDebouncedValue(typed, 200);
  const told = useRef(text);
  useEffect(() => {
    if (settled !== told.current) {
      told.current = settled;
      onText(settled);
    }
  }, [settled, onText]);
  return <TextInput ref={field} type="search" label={t("list.search")} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} w={{ base: "100%", xs: 220 }} />;
}

function Choice<T extends string>({ label, all, value, options, searchable = false, onChange }: { label: string; all: string; searchable?: boolean; value: T | undefined; options: { value: T; label: string }[]; onChange: (value: T | undefined) => void }) {
  return (
    <Select label={label} placeholder={all} data={options} value={value ?? null} clearable allowDeselect searchable={searchable} w={{ base: "calc(50% - 8px)", xs: 165 }}
      clearButtonProps={{ "aria-label": `${label}: ${all}`, tabIndex: 0 }} onChange={(chosen) => onChange((chosen as T | null) ?? undefined)} />
  );
}

function AuthorChoice({ value, onChange }: { value: string | undefined; onChange: (author: string | undefined) => void }) {
  const t = useWords();
  const people = usePeople(true);
  return <Choice searchable label={t("list.author")} all={t("list.any")} value={value} options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={onChange} />;
}

function TopicChoice({ value, onChange }: { value: string | undefined; onChange: (topic: string | undefined) => void }) {
  const t = useWords();
  const topics = useTopics();
  return <Choice searchable label={t("list.topic")} all={t("list.any")} value={value} options={(topics.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={onChange} />;
}
