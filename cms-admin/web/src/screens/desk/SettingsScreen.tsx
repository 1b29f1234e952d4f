import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion, Refused, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { useWords } from "../../i18n";
import { AppearanceFields } from "./AppearanceFields";
import { errorsOf, sent } from "./discussion";
import { DiscussionFields } from "./DiscussionFields";
import { PrivacyFields, type PrivacyRules } from "./PrivacyFields";
import { Button, ErrorState, FormProblems, LoadingState, NumberInput, PageTitle, Select, Stack, Switch, TagsInput, tell, TextInput, Title } from "../../ui";

type Settings = Schema<"Settings">;
type Check = Schema<"ChecklistItem">["check"];
type Level = Schema<"ChecklistItem">["level"];

const LEVELS: Level[] = ["OFF", "WARNING", "BLOCKING"];

/** A merge patch takes away what it names with null, and leaves as it is what it does not name. The generated types know no null. */
const NOTHING = null as unknown as undefined;

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
      {settings.data && <SettingsForm key={settings.data.version} settings={settings.data} />}
    </>
  );
}

/** What holds for the whole site. What somebody else has saved meanwhile is not overwritten. */
function SettingsForm({ settings }: { settings: Settings }) {
  const t = useWords();
  const queries = useQueryClient();
  const [fields, setFields] = useState(settings);
  const [problem, setProblem] = useState<string | null>(null);
  const [wrong, setWrong] = useState<ReturnType<typeof errorsOf>>({});
  const [wrongTimes, setWrongTimes] = useState<Partial<Record<keyof PrivacyRules, string>>>({});
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Settings>) => setFields({ ...fields, ...part });
  const { editorial } = fields;
  const setEditorial = (part: Partial<Settings["editorial"]>) => set({ editorial: { ...editorial, ...part } });
  const number = (value: number | string) => (typeof value === "number" ? value : 0);
  const levels = editorial.checklist.levels as Record<Check, Level>;

  async function save() {
    setBusy(true);
    setProblem(null);
    setWrong({});
    setWrongTimes({});
    try {
      const { version, ...rest } = fields;
      const { logo = NOTHING, colour = NOTHING } = rest.appearance;
      const body = { ...rest, discussion: sent(rest.discussion), appearance: { ...rest.appearance, logo, colour } };
      const saved = await answered(api.PATCH("/api/admin/v1/settings", { params: { header: onVersion(version) }, body }));
      queries.setQueryData(["settings"], saved);
      tell(t("settings.saved"));
    } catch (failure) {
      setWrong(errorsOf(failure));
      setWrongTimes(errorsOf<keyof PrivacyRules>(failure, "privacy"));
      setProblem(failure instanceof Refused && failure.status === 412 ? t("settings.stale") : inWords(failure, t));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
      <FormProblems words={problem} />
      <Stack maw={640}>
        <Title order={2}>{t("settings.site")}</Title>
        <TextInput label={t("settings.name")} maxLength={100} value={fields.name} onChange={(event) => set({ name: event.currentTarget.value })} />
        <TextInput label={t("settings.tagline")} maxLength={200} value={fields.tagline} onChange={(event) => set({ tagline: event.currentTarget.value })} />
        <Select searchable allowDeselect={false} label={t("settings.timeZone")} data={[...new Set([fields.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])]} value={fields.timeZone} onChange={(timeZone) => set({ timeZone: timeZone ?? "UTC" })} />
        <AppearanceFields value={fields.appearance} onChange={(appearance) => set({ appearance })} />
        <DiscussionFields open={fields.commentsOpen} value={fields.discussion} errors={wrong} onOpen={(commentsOpen) => set({ commentsOpen })} onChange={(part) => set({ discussion: { ...fields.discussion, ...part } })} />
        <PrivacyFields value={fields.privacy} errors={wrongTimes} onChange={(part) => set({ privacy: { ...fields.privacy, ...part } })} />
        <Title order={2} mt="md">{t("settings.languages")}</Title>
        <TextInput label={t("settings.locale")} description={t("settings.localeHelp")} spellCheck={false} value={fields.locale} onChange={(event) => set({ locale: event.currentTarget.value })} />
        <TagsInput label={t("settings.further")} description={t("settings.furtherHelp")} value={fields.furtherLocales} onChange={(furtherLocales) => set({ furtherLocales })} />
        <Title order={2} mt="md">{t("settings.review")}</Title>
        <Switch label={t("settings.signOff")} checked={fields.signOffRequired} onChange={(event) => set({ signOffRequired: event.currentTarget.checked })} />
        <NumberInput label={t("settings.interval")} min={1} value={fields.reviewIntervalMonths} onChange={(value) => set({ reviewIntervalMonths: number(value) })} />
        <NumberInput label={t("settings.notice")} min={0} value={editorial.reviewNoticeDays} onChange={(value) => setEditorial({ reviewNoticeDays: number(value) })} />
        <NumberInput label={t("settings.trash")} min={1} value={editorial.trashDays} onChange={(value) => setEditorial({ trashDays: number(value) })} />
        <Title order={2} mt="md">{t("checklist.title")}</Title>
        {(Object.keys(levels) as Check[]).map((check) => (
          <Select key={check} label={t(`check.${check}`)} allowDeselect={false} value={levels[check]} data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(level) => setEditorial({ checklist: { ...editorial.checklist, levels: { ...levels, [check]: level as Level } } })} />
        ))}
        <NumberInput label={t("settings.grade")} min={1} value={editorial.checklist.readingGradeLimit} onChange={(value) => setEditorial({ checklist: { ...editorial.checklist, readingGradeLimit: number(value) } })} />
        <div><Button type="submit" loading={busy}>{t("action.save")}</Button></div>
      </Stack>
    </form>
  );
}
