import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { memo, useEffect, useRef, useState } from "react";
import { answered, api } from "../../api/client";
import { useMay } from "../../app/me";
import { useStaff } from "../../app/staff";
import { useTopics } from "../../app/topics";
import { languageName, useWords } from "../../i18n";
import { Button, Checkbox, Group, NativeSelect, Select, TextInput, useDebouncedValue, useDisclosure, useNarrow } from "../../ui";
import { PUBLICATIONS, REVIEWS, SHELVES, SORTS, STATUSES, type Filters } from "./filters";

interface Props {
  filters: Filters;
  search: React.RefObject<HTMLInputElement | null>;
  onShow: (filters: Filters) => void;
}

/** Which articles the list shows. By itself, because so many fields take long to draw and the list is drawn at each scroll. */
export const ListFilters = memo(function ListFilters({ filters, search, onShow }: Props) {
  const t = useWords();
  const may = useMay();
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });
  const locales = settings.data ? [settings.data.locale, ...settings.data.furtherLocales] : [];
  const filtered = Object.keys(filters).length > 0;
  const narrow = useNarrow();
  const [shown, { toggle }] = useDisclosure();
  const chosen = Object.keys(filters).filter((name) => name !== "text").length;

  function filter(change: Partial<{ [Key in keyof Filters]: Filters[Key] | undefined }>) {
    onShow({ ...filters, ...change } as Filters);
  }

  return (
    <Group mb="md" align="end" role="search" aria-label={t("list.filters")}>
      <Search key={filters.text === undefined ? "empty" : "filled"} field={search} text={filters.text ?? ""} onText={(text) => filter({ text: text || undefined })} />
      {/* On a phone they would push the articles off the screen. */}
      {narrow && <Button variant="default" aria-expanded={shown} onClick={toggle}>{chosen > 0 ? t("list.filtersChosen", { number: chosen }) : t("list.filters")}</Button>}
      {(shown || !narrow) && (
        <>
          <Choice label={t("list.status")} all={t("list.any")} value={filters.status} options={STATUSES.map((value) => ({ value, label: t(`workflow.${value}`) }))} onChange={(status) => filter({ status })} />
          <Choice label={t("list.publication")} all={t("list.any")} value={filters.publication} options={PUBLICATIONS.map((value) => ({ value, label: t(`publication.${value}`) }))} onChange={(publication) => filter({ publication })} />
          {may("topics:read") && <SearchedChoice label={t("list.topic")} useChoices={useTopics} value={filters.topic} onChange={(topic) => filter({ topic })} />}
          <Choice label={t("list.review")} all={t("list.any")} value={filters.review} options={REVIEWS.map((value) => ({ value, label: t(`review.${value}`) }))} onChange={(review) => filter({ review })} />
          <Choice label={t("list.shelf")} all={t("shelf.ACTIVE")} value={filters.shelf === "ACTIVE" ? undefined : filters.shelf} options={SHELVES.filter((shelf) => shelf !== "ACTIVE").map((value) => ({ value, label: t(`shelf.${value}`) }))} onChange={(shelf) => filter({ shelf })} />
          {locales.length > 1 && <Choice label={t("list.locale")} all={t("list.any")} value={filters.locale} options={locales.map((value) => ({ value, label: languageName(value) }))} onChange={(locale) => filter({ locale })} />}
          <SearchedChoice label={t("list.author")} useChoices={useStaff} value={filters.author} onChange={(author) => filter({ author })} />
          <Choice label={t("list.order")} all={t("list.updated")} value={filters.sort} options={SORTS.map((value) => ({ value, label: t("list.byTitle") }))} onChange={(sort) => filter({ sort })} />
          <Checkbox label={t("list.mine")} checked={filters.mine ?? false} onChange={(event) => filter({ mine: event.currentTarget.checked ? true : undefined })} pb={6} />
        </>
      )}
      {filtered && <Button variant="subtle" onClick={() => onShow({})}>{t("list.clear")}</Button>}
    </Group>
  );
});

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
  return <TextInput ref={field} type="search" label={t("list.search")} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} flex="1 1 12rem" maw={{ sm: 220 }} />;
}

interface Choices<T extends string> {
  label: string;
  /** What no choice means. */
  all: string;
  value: T | undefined;
  options: { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
}

const WIDTH = { base: "calc(50% - 8px)", xs: 165 };

/** The browser's own: it is there at once, and on a phone it is what people know. */
function Choice<T extends string>({ label, all, value, options, onChange }: Choices<T>) {
  return (
    <NativeSelect label={label} value={value ?? ""} w={WIDTH} onChange={(event) => onChange((event.currentTarget.value as T) || undefined)}>
      <option value="">{all}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </NativeSelect>
  );
}

interface SearchedChoices {
  label: string;
  value: string | undefined;
  /** Asks for what can be chosen, once that is wanted. */
  useChoices: (wanted: boolean) => UseQueryResult<{ id: string; name: string }[]>;
  onChange: (value: string | undefined) => void;
}

/** Of what may be many: found by typing. The list of articles does not wait for it: it comes when somebody goes there. */
function SearchedChoice({ label, value, useChoices, onChange }: SearchedChoices) {
  const t = useWords();
  const [wanted, setWanted] = useState(false);
  const all = t("list.any");
  const { data, isError, isPending } = useChoices(wanted || value !== undefined);
  return (
    <Select label={label} placeholder={all} data={data?.map(({ id, name }) => ({ value: id, label: name })) ?? []} value={value ?? null} clearable allowDeselect searchable w={WIDTH}
      nothingFoundMessage={t(isError ? "state.failed" : isPending ? "state.loading" : "list.noSuchChoice")}
      clearButtonProps={{ "aria-label": `${label}: ${all}`, tabIndex: 0 }}
      onPointerEnter={() => setWanted(true)} onFocus={() => setWanted(true)} onChange={(chosen) => onChange(chosen ?? undefined)} />
  );
}
