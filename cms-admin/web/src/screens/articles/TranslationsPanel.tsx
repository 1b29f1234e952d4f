import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useMay } from "../../app/me";
import { useAct } from "../../app/useAct";
import { languageName, useWords } from "../../i18n";
import { Button, ErrorState, FormProblems, LoadingState, Select, Stack, Switch, tell, Text, TextInput, Title, useDebouncedValue } from "../../ui";
import { Status } from "./Status";
import { useTranslations } from "./translations";

interface Props {
  article: Schema<"Article">;
  editable: boolean;
  save: () => Promise<number | null>;
  onDone: (article: Schema<"Article">) => void;
}

/** The same article in other languages: which there are, and how one comes to be one of them. */
export function TranslationsPanel({ article, editable, save, onDone }: Props) {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const translations = useTranslations(article.id);
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });
  const { busy, act, problem } = useAct();
  if (translations.isPending || settings.isPending) {
    return <LoadingState lines={3} />;
  }
  if (translations.isError || settings.isError) {
    return <ErrorState failure={translations.error ?? settings.error} again={() => { void translations.refetch(); void settings.refetch(); }} />;
  }
  const { items } = translations.data;
  const offered = [settings.data.locale, ...settings.data.furtherLocales];
  const missing = offered.filter((locale) => !items.some((one) => one.locale === locale));

  /** Whatever was typed becomes a version first, as with every act. */
  async function change(run: (version: number) => Promise<Schema<"Article">>, done: string) {
    await act(async () => {
      const version = await save();
      if (version !== null) {
        onDone(await run(version));
        await queries.invalidateQueries({ queryKey: ["translations"] });
        tell(done);
      }
    });
  }

  const at = (version: number) => ({ params: { path: { id: article.id }, header: onVersion(version) } });
  return (
    <Stack>
      <FormProblems words={problem} />
      {items.length < 2 && <Text size="sm" c="dimmed">{t("translations.alone")}</Text>}
      <ul className="rows" aria-label={t("translations.title")}>
        {items.map((one) => (
          <li key={one.id} className="row">
            <Text size="sm" c="dimmed">{languageName(one.locale)}</Text>
            {one.id === article.id ? <Text fw={600}>{t("translations.this")}</Text> : <Link to="/articles/$id" params={{ id: one.id }} lang={one.locale}>{one.title}</Link>}
            <Status article={one} />
            {one.sourceChanged && <Text size="sm">{t("translations.changed")}</Text>}
          </li>
        ))}
      </ul>
      {may("articles:write") && (missing.length > 0 ? <NewTranslation article={article} locales={missing} save={editable ? save : null} /> : <Text size="sm">{t(offered.length > 1 ? "translations.all" : "translations.one")}</Text>)}
      {editable && items.length < 2 && offered.length > 1 && (
        <LinkForm article={article} busy={busy} onLink={(of) => void change((version) => answered(api.PUT("/api/admin/v1/articles/{id}/translation", { ...at(version), body: { of } })), t("translations.linked"))} />
      )}
      {editable && items.length > 1 && <Button variant="default" loading={busy} onClick={() => void change((version) => answered(api.DELETE("/api/admin/v1/articles/{id}/translation", at(version))), t("translations.unlinked"))}>{t("translations.unlink")}</Button>}
    </Stack>
  );
}

function NewTranslation({ article, locales, save }: { article: Schema<"Article">; locales: string[]; save: (() => Promise<number | null>) | null }) {
  const t = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [locale, setLocale] = useState(locales[0]!);
  const [title, setTitle] = useState("");
  const [copyText, setCopyText] = useState(true);
  const [key] = useState(() => crypto.randomUUID());
  const { busy, act, problem, errorAt } = useAct(["locale", "title"]);

  async function begin() {
    await act(async () => {
      if (save && (await save()) === null) {
        return;
      }
      const made = await answered(api.POST("/api/admin/v1/articles/{id}/translations", { params: { path: { id: article.id }, header: { "Idempotency-Key": key } }, body: { locale, copyText, ...(title.trim() && { title: title.trim() }) } }));
      await Promise.all([queries.invalidateQueries({ queryKey: ["translations"] }), queries.invalidateQueries({ queryKey: ["articles"] })]);
      await navigate({ to: "/articles/$id", params: { id: made.id } });
    });
  }

  return (
    <form onSubmit={(event) => { event.preventDefault(); void begin(); }} noValidate>
      <FormProblems words={problem} />
      <Stack gap="xs">
        <Title order={3} size="h5">{t("translations.new")}</Title>
        <Select label={t("translations.language")} allowDeselect={false} value={locale} error={errorAt("locale")} data={locales.map((value) => ({ value, label: languageName(value) }))} onChange={(value) => setLocale(value ?? locales[0]!)} />
        <TextInput label={t("editor.title")} maxLength={200} lang={locale} placeholder={article.title} value={title} error={errorAt("title")} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Switch label={t("translations.copy")} checked={copyText} onChange={(event) => setCopyText(event.currentTarget.checked)} />
        <div><Button type="submit" variant="default" loading={busy}>{t("translations.begin")}</Button></div>
      </Stack>
    </form>
  );
}

/** Says of which article, found by its title, this one is a translation. */
function LinkForm({ article, busy, onLink }: { article: Schema<"Article">; busy: boolean; onLink: (of: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 150);
  const [of, setOf] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ["articles", "translations", text],
    queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { text, limit: 20 } } })),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.items ?? []).filter(({ locale }) => locale !== article.locale);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">{t("translations.link")}</Title>
      <Select searchable label={t("translations.of")} nothingFoundMessage={t("merge.none")} filter={({ options }) => options} value={of} data={others.map(({ id, title, locale }) => ({ value: id, label: `${title} (${languageName(locale)})` }))} onSearchChange={setTyped} onChange={setOf} />
      <div><Button variant="default" disabled={!of} loading={busy} onClick={() => onLink(of!)}>{t("translations.linkAct")}</Button></div>
    </Stack>
  );
}
