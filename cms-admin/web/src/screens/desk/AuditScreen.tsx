import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useStaff } from "../../app/staff";
import { usePages } from "../../app/usePages";
import { moment, useWords, type Word, type Words } from "../../i18n";
import words from "../../i18n/en.screens.json";
import { Button, Group, PageTitle, Select, Table, TextInput, useDebouncedValue } from "../../ui";
import { Listing } from "./Listing";

type Entry = Schema<"AuditEntry">;

interface Filters {
  by: string | null;
  act: string | null;
  outcome: "DONE" | "REFUSED" | null;
  since: string;
  until: string;
}

/** Days are those of the reader, and both are whole ones. */
function asQuery({ by, act, outcome, since, until }: Filters, object: string | undefined) {
  const dayAfter = new Date(`${until}T00:00:00`);
  dayAfter.setDate(dayAfter.getDate() + 1);
  return { ...(by && { by }), ...(act && { act }), ...(object && { object }), ...(outcome && { outcome }), ...(since && { since: new Date(`${since}T00:00:00`).toISOString() }), ...(until && { until: dayAfter.toISOString() }) };
}

export function AuditScreen() {
  return <Needs permission="audit:read"><Audit /></Needs>;
}

/** Who did what, when, and from which network. */
function Audit() {
  const t = useWords();
  const [filters, setFilters] = useState<Filters>({ by: null, act: null, outcome: null, since: "", until: "" });
  const set = (part: Partial<Filters>) => setFilters({ ...filters, ...part });
  // A screen of one thing links to what was done to it.
  const { object } = useSearch({ from: "/audit" });
  const navigate = useNavigate();
  const only = (thing: string | null) => void navigate({ to: "/audit", search: thing ? { object: thing } : {}, replace: true });
  const staff = useStaff();
  const pages = usePages<Entry>(["audit", filters, object], (after) => answered(api.GET("/api/admin/v1/audit", { params: { query: { ...asQuery(filters, object), limit: 50, after } } })));
  const names = useMemo(() => new Map(staff.data?.map(({ id, name }) => [id, name])), [staff.data]);
  const filtered = object !== undefined || Object.values(filters).some(Boolean);
  const named = pages.data?.pages[0]?.items.find((entry) => entry.object === object)?.name;
  return (
    <>
      <PageTitle>{t("nav.audit")}</PageTitle>
      <Group mb="md" align="end" role="search" aria-label={t("list.filters")}>
        {staff.data && <Select searchable clearable clearButtonProps={{ "aria-label": `${t("audit.by")}: ${t("list.any")}` }} label={t("audit.by")} placeholder={t("list.any")} value={filters.by} data={staff.data.map(({ id, name }) => ({ value: id, label: name }))} onChange={(by) => set({ by })} />}
        <Select clearable clearButtonProps={{ "aria-label": `${t("audit.outcome")}: ${t("list.any")}` }} label={t("audit.outcome")} placeholder={t("list.any")} value={filters.outcome} data={(["DONE", "REFUSED"] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))} onChange={(outcome) => set({ outcome: outcome as Filters["outcome"] })} />
        <Select searchable clearable clearButtonProps={{ "aria-label": `${t("audit.act")}: ${t("list.any")}` }} label={t("audit.act")} placeholder={t("list.any")} value={filters.act} data={acts(t)} onChange={(act) => set({ act })} />
        <ThingSelect value={object ?? null} name={named ?? (object && names.get(object)) ?? object ?? ""} onChange={only} />
        <TextInput type="date" label={t("audit.since")} value={filters.since} onChange={(event) => set({ since: event.currentTarget.value })} />
        <TextInput type="date" label={t("audit.until")} value={filters.until} onChange={(event) => set({ until: event.currentTarget.value })} />
      </Group>
      <Listing pages={pages} empty={t(filtered ? "audit.none" : "audit.empty")}>
        {(items) => (
          <div className="wide" role="region" tabIndex={0} aria-label={t("nav.audit")}>
            <Table>
              <Table.Thead><Table.Tr>{(["at", "by", "act", "object", "outcome", "from"] as const).map((column) => <Table.Th key={column} scope="col">{t(`audit.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((entry) => (
                  <Table.Tr key={entry.id}>
                    <Table.Td>{moment(entry.at)}</Table.Td><Table.Td>{entry.by ? (names.get(entry.by) ?? entry.by) : "–"}</Table.Td><Table.Td title={entry.act}>{actIn(entry.act, t)}</Table.Td><Table.Td><Thing entry={entry} names={names} />{entry.object && entry.object !== object && <Button size="compact-xs" variant="subtle" aria-label={`${t("audit.only")}: ${entry.kind === "comments" ? `${t("audit.reply")}, ${moment(entry.at)}` : nameOf(entry, names)}`} onClick={() => only(entry.object!)}>{t("audit.only")}</Button>}</Table.Td><Table.Td>{t(`outcome.${entry.outcome}`)}</Table.Td><Table.Td>{entry.from}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Listing>
    </>
  );
}

/** What it was done to; a link where there is a page of it. */
function Thing({ entry, names }: { entry: Entry; names: ReadonlyMap<string, string> }) {
  const { kind, object, name } = entry;
  const t = useWords();
  const may = useMay();
  if (object && kind === "articles") {
    return <Link to="/articles/$id" params={{ id: object }}>{name ?? t("audit.article")}</Link>;
  }
  if (object && kind === "comments") {
    return may("comments:read") ? <Link to="/moderation" search={{ reply: object }}>{t("audit.reply")}</Link> : t("audit.reply");
  }
  if (object && names.has(object)) {
    return !may("people:manage") ? names.get(object) : <Link to="/people" search={{ person: object }}>{names.get(object)}</Link>;
  }
  return nameOf(entry, names);
}

function nameOf({ object, name }: Entry, names: ReadonlyMap<string, string>) {
  return name ?? (object && names.get(object)) ?? object;
}

/** One thing, found by the title of an article; or the one that somebody came here for. */
function ThingSelect({ value, name, onChange }: { value: string | null; name: string; onChange: (id: string | null) => void }) {
  const t = useWords();
  const [sought, setSought] = useState("");
  const [text] = useDebouncedValue(sought.trim(), 150);
  const found = useQuery({
    queryKey: ["articles", "audit", text],
    queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { text, limit: 8 } } })),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? []).filter(({ id }) => id !== value).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Select searchable clearable clearButtonProps={{ "aria-label": `${t("audit.object")}: ${t("list.any")}` }} label={t("audit.object")} description={t("audit.objectHint")} placeholder={t("list.any")} nothingFoundMessage={t("audit.noSuchArticle")}
      value={value} data={value ? [{ value, label: name }, ...options] : options} filter={({ options: all }) => all} onSearchChange={setSought} onChange={onChange} />
  );
}

/** What was done, in words. What a newer server does and this page does not know yet stands there as a request. */
function actIn(act: string, t: Words): string {
  return t(`audited.${act}` as Word, { defaultValue: act });
}

const AUDITED = "audited.";

/** Everything that can be done, as a choice. */
function acts(t: Words) {
  return Object.keys(words).filter((key) => key.startsWith(AUDITED)).map((key) => ({ value: key.slice(AUDITED.length), label: actIn(key.slice(AUDITED.length), t) })).sort((one, other) => one.label.localeCompare(other.label));
}
