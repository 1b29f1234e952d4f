import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion, Refused, type Schema } from "../../api/client";
import { AskBeforeLeaving } from "../../app/AskBeforeLeaving";
import { Needs } from "../../app/Needs";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { AppearanceFields } from "./AppearanceFields";
import { sent } from "./discussion";
import { DiscussionFields } from "./DiscussionFields";
import { PrivacyFields } from "./PrivacyFields";
import { changed, changes, withoutNumber, type Typed } from "./settings";
import { WholeNumber } from "./WholeNumber";
import { Button, ErrorState, FormProblems, LoadingState, PageTitle, Select, Stack, Switch, TagsInput, tell, TextInput, Title } from "../../ui";

type Settings = Schema<"Settings">;
type Check = Schema<"ChecklistItem">["check"];
type Level = Schema<"ChecklistItem">["level"];

const LEVELS: Level[] = ["OFF", "WARNING", "BLOCKING"];

export function SettingsScreen() {
  return <Needs permission="settings:manage"><Loaded /></Needs>;
}

function Loaded() {
  const t = useWords();
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")) });
  return (
    <>
      <PageTitle>{t("nav.settings")}</PageTitle>
      {settings.isPending && <LoadingState />}
      {settings.isError && <ErrorState failure={settings.error} again={() => void settings.refetch()} />}
      {settings.data && <SettingsForm settings={settings.data} />}
    </>
  );
}

/** What holds for the whole site. What somebody else has saved meanwhile is loaded, and overwritten only where it was changed here too. */
function SettingsForm({ settings }: { settings: Settings }) {
  const t = useWords();
  const queries = useQueryClient();
  const [base, setBase] = useState(settings);
  const [fields, setFields] = useState<Typed<Settings>>(settings);
  const [overtaken, setOvertaken] = useState(false);
  const { busy, act, problem, errorAt, form } = useAct();
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const { editorial } = fields;
  const setEditorial = (part: Partial<typeof editorial>) => set({ editorial: { ...editorial, ...part } });
  const levels = editorial.checklist.levels as Record<Check, Level>;
  const patch = changes(base, { ...fields, discussion: sent(fields.discussion) });
  const unsaved = Object.keys(patch).length > 0;
  if (settings.version > base.version && !unsaved && !busy) {
    setBase(settings);
    setFields(settings);
  }

  /** What was changed here since then stays upon what the server has now. */
  function goOn(from: Settings, since: Typed<Settings>) {
    setBase(from);
    setFields((now) => changed<Typed<Settings>>(from, changes({ ...since, version: 0 }, { ...now, version: 0 })));
    queries.setQueryData(["settings"], from);
  }

  function save() {
    setOvertaken(false);
    return act(async () => {
      const missing = withoutNumber(base, fields);
      if (missing.length > 0) {
        throw new Refused(422, { errors: missing.map((pointer) => ({ pointer, detail: t("form.wholeNumber") })) });
      }
      try {
        const saved = await answered(api.PATCH("/api/admin/v1/settings", { params: { header: onVersion(base.version) }, body: patch }));
        goOn(saved, fields);
        tell(t("settings.saved"));
      } catch (failure) {
        if (!(failure instanceof Refused && failure.status === 412)) {
          throw failure;
        }
        goOn(await answered(api.GET("/api/admin/v1/settings")), base);
        setOvertaken(true);
      }
    });
  }

  return (
    <form ref={form} onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
      <AskBeforeLeaving when={unsaved} />
      <FormProblems words={problem ?? (overtaken ? t("settings.overtaken") : null)} />
      <Stack maw={640}>
        <Title order={2}>{t("settings.site")}</Title>
        <TextInput label={t("settings.name")} maxLength={100} value={fields.name} error={errorAt("name")} onChange={(event) => set({ name: event.currentTarget.value })} />
        <TextInput label={t("settings.tagline")} maxLength={200} value={fields.tagline} error={errorAt("tagline")} onChange={(event) => set({ tagline: event.currentTarget.value })} />
        <Select searchable allowDeselect={false} label={t("settings.timeZone")} data={[...new Set([fields.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])]} value={fields.timeZone} error={errorAt("timeZone")} onChange={(timeZone) => set({ timeZone: timeZone ?? "UTC" })} />
        <AppearanceFields value={fields.appearance} errorAt={(place) => errorAt(`appearance/${place}`)} onChange={(appearance) => set({ appearance })} />
        <DiscussionFields open={fields.commentsOpen} value={fields.discussion} errorAt={(name) => errorAt(`discussion/${name}`)} onOpen={(commentsOpen) => set({ commentsOpen })} onChange={(part) => set({ discussion: { ...fields.discussion, ...part } })} />
        <PrivacyFields value={fields.privacy} errorAt={(name) => errorAt(`privacy/${name}`)} onChange={(part) => set({ privacy: { ...fields.privacy, ...part } })} />
        <Title order={2} mt="md">{t("settings.languages")}</Title>
        <TextInput label={t("settings.locale")} description={t("settings.localeHelp")} spellCheck={false} value={fields.locale} error={errorAt("locale")} onChange={(event) => set({ locale: event.currentTarget.value })} />
        <TagsInput label={t("settings.further")} description={t("settings.furtherHelp")} value={fields.furtherLocales} error={errorAt("furtherLocales")} onChange={(furtherLocales) => set({ furtherLocales })} />
        <Title order={2} mt="md">{t("settings.review")}</Title>
        <Switch label={t("settings.signOff")} checked={fields.signOffRequired} onChange={(event) => set({ signOffRequired: event.currentTarget.checked })} />
        <WholeNumber label={t("settings.interval")} min={1} max={60} value={fields.reviewIntervalMonths} error={errorAt("reviewIntervalMonths")} onChange={(reviewIntervalMonths) => set({ reviewIntervalMonths })} />
        <WholeNumber label={t("settings.notice")} min={1} max={365} value={editorial.reviewNoticeDays} error={errorAt("editorial/reviewNoticeDays")} onChange={(reviewNoticeDays) => setEditorial({ reviewNoticeDays })} />
        <WholeNumber label={t("settings.trash")} min={1} max={365} value={editorial.trashDays} error={errorAt("editorial/trashDays")} onChange={(trashDays) => setEditorial({ trashDays })} />
        <Title order={2} mt="md">{t("checklist.title")}</Title>
        {(Object.keys(levels) as Check[]).map((check) => (
          <Select key={check} label={t(`check.${check}`)} allowDeselect={false} value={levels[check]} data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(level) => setEditorial({ checklist: { ...editorial.checklist, levels: { ...levels, [check]: level as Level } } })} />
        ))}
        <WholeNumber label={t("settings.grade")} min={1} max={20} value={editorial.checklist.readingGradeLimit} error={errorAt("editorial/checklist/readingGradeLimit")} onChange={(readingGradeLimit) => setEditorial({ checklist: { ...editorial.checklist, readingGradeLimit } })} />
        <div><Button type="submit" loading={busy}>{t("action.save")}</Button></div>
      </Stack>
    </form>
  );
}
