import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../../i18n";
import type { Content } from "../../editor/saving";
import { Button, Group, MultiSelect, Paper, Select, Stack, TagsInput, Text, Textarea, TextInput, Title } from "../../ui";
import { ICD10 } from "./icd10";

type Treatment = Content["treatment"];

interface Props {
  treatment: Treatment;
  references: { key: string; title: string }[];
  editable: boolean;
  errorAt: (pointer: string) => string | undefined;
  onChange: (treatment: Treatment) => void;
}

const GRADES = ["HIGH", "MODERATE", "LOW", "VERY_LOW"] as const;
const SEVERITIES = ["ABSOLUTE", "RELATIVE"] as const;

/** What is known of the treatment, field by field. */
export function FactsPanel({ treatment, references, editable, errorAt, onChange }: Props) {
  const t = useWords();
  const set = (part: Partial<Treatment>) => onChange({ ...treatment, ...part });
  const at = (path: string) => errorAt(`/treatment/${path}`);
  const { indications, contraindications, insurance } = treatment;
  const referral = treatment.referral ?? { label: "" };

  /** Where all of it is empty, there is none. */
  function refer(part: Partial<typeof referral>) {
    const { label, link, phone } = { ...referral, ...part };
    // The generated type of a merge patch knows no null, which removes.
    set({ referral: label || link || phone ? { label, ...(link && { link }), ...(phone && { phone }) } : (null as unknown as undefined) });
  }

  return (
    <fieldset className="plain" disabled={!editable}><Stack>
      <TextInput label={t("facts.therapyName")} value={treatment.therapyName ?? ""} error={at("therapyName")} onChange={(event) => set({ therapyName: event.currentTarget.value })} />
      <TagsInput label={t("facts.otherNames")} description={t("facts.tagsHint")} value={treatment.otherNames} onChange={(otherNames) => set({ otherNames })} />
      <Textarea label={t("facts.howItWorks")} autosize minRows={2} value={treatment.howItWorks ?? ""} error={at("howItWorks")} onChange={(event) => set({ howItWorks: event.currentTarget.value })} />
      <TagsInput label={t("facts.benefits")} description={t("facts.tagsHint")} splitChars={[]} value={treatment.benefits} onChange={(benefits) => set({ benefits })} />
      <Textarea label={t("facts.safetyAdvice")} autosize minRows={2} value={treatment.safetyAdvice ?? ""} error={at("safetyAdvice")} onChange={(event) => set({ safetyAdvice: event.currentTarget.value })} />
      <List title={t("facts.indications")} one={t("facts.indication")} items={indications} onItems={(items) => set({ indications: items })} fresh={{ condition: "", icd10: [], references: [] }}>
        {(indication, change, index) => (
          <>
            <TextInput label={t("facts.condition")} value={indication.condition} error={at(`indications/${index}/condition`)} onChange={(event) => change({ ...indication, condition: event.currentTarget.value })} />
            <TagsInput label={t("facts.icd10")} description={t("facts.icd10Hint")} value={indication.icd10} error={indication.icd10.every((code) => ICD10.test(code)) ? at(`indications/${index}/icd10`) : t("facts.icd10Wrong")}
              onChange={(icd10) => change({ ...indication, icd10: icd10.map((code) => code.trim().toUpperCase()) })} />
            <Select label={t("facts.evidence")} clearable data={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))} value={indication.evidenceGrade ?? null} clearButtonProps={{ "aria-label": t("action.remove") }}
              onChange={(value) => change({ ...indication, evidenceGrade: (value as (typeof GRADES)[number] | null) ?? undefined })} />
            <MultiSelect label={t("facts.references")} data={[...new Set([...references.map(({ key }) => key), ...indication.references])]} value={indication.references} onChange={(keys) => change({ ...indication, references: keys })} />
            <TextInput label={t("facts.note")} value={indication.note ?? ""} onChange={(event) => change({ ...indication, note: event.currentTarget.value || undefined })} />
          </>
        )}
      </List>
      <List title={t("facts.contraindications")} one={t("facts.contraindication")} items={contraindications} onItems={(items) => set({ contraindications: items })} fresh={{ condition: "", severity: "ABSOLUTE" as const }}>
        {(contraindication, change, index) => (
          <>
            <TextInput label={t("facts.condition")} value={contraindication.condition} error={at(`contraindications/${index}/condition`)} onChange={(event) => change({ ...contraindication, condition: event.currentTarget.value })} />
            <TextInput label={t("facts.reason")} value={contraindication.reason ?? ""} onChange={(event) => change({ ...contraindication, reason: event.currentTarget.value || undefined })} />
            <Select label={t("facts.severity")} allowDeselect={false} data={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))} value={contraindication.severity}
              onChange={(value) => change({ ...contraindication, severity: value as (typeof SEVERITIES)[number] })} />
          </>
        )}
      </List>
      <TagsInput label={t("facts.questions")} description={t("facts.tagsHint")} splitChars={[]} value={insurance.questions} onChange={(questions) => set({ insurance: { ...insurance, questions } })} />
      <TagsInput label={t("facts.codes")} value={insurance.codes} error={at("insurance/codes")} onChange={(codes) => set({ insurance: { ...insurance, codes } })} />
      <section aria-label={t("facts.referral")}>
        <Title order={3} size="h5" mb="xs">{t("facts.referral")}</Title>
        <Stack gap="xs">
          <TextInput label={t("facts.referralLabel")} description={t("facts.referralHint")} maxLength={200} value={referral.label} error={at("referral/label")} onChange={(event) => refer({ label: event.currentTarget.value })} />
          <TextInput label={t("link.href")} maxLength={2000} value={referral.link ?? ""} error={at("referral/link")} onChange={(event) => refer({ link: event.currentTarget.value })} />
          <TextInput type="tel" label={t("facts.referralPhone")} maxLength={40} value={referral.phone ?? ""} error={at("referral/phone")} onChange={(event) => refer({ phone: event.currentTarget.value })} />
        </Stack>
      </section>
    </Stack></fieldset>
  );
}

interface ListProps<T> {
  title: string;
  one: string;
  items: T[];
  fresh: T;
  onItems: (items: T[]) => void;
  children: (item: T, change: (item: T) => void, index: number) => ReactNode;
}

/** Things of the same kind, each with its fields. */
export function List<T>({ title, one, items, fresh, onItems, children }: ListProps<T>) {
  const t = useWords();
  const section = useRef<HTMLElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) {
      added.current = false;
      [...(section.current?.querySelectorAll<HTMLElement>("[role=group]") ?? [])].at(-1)?.querySelector("input")?.focus();
    }
  }, [items.length]);
  return (
    <section ref={section} aria-label={title}>
      <Title order={3} size="h5" mb="xs">{title}</Title>
      <Stack gap="sm">
        {items.map((item, index) => (
          <Paper key={index} withBorder p="sm" role="group" aria-label={`${one} ${index + 1}`}>
            <Stack gap="xs">
              {children(item, (next) => onItems(items.map((other, at) => (at === index ? next : other))), index)}
              <Group justify="flex-end"><Button size="compact-sm" variant="subtle" color="red" aria-label={`${t("action.remove")}: ${one} ${index + 1}`} onClick={() => onItems(items.filter((_, at) => at !== index))}>{t("action.remove")}</Button></Group>
            </Stack>
          </Paper>
        ))}
        {items.length === 0 && <Text size="sm" c="dimmed">{t("facts.none")}</Text>}
        <div><Button size="compact-md" variant="default" aria-label={`${t("action.add")}: ${one}`} onClick={() => { added.current = true; onItems([...items, fresh]); }}>+ {one}</Button></div>
      </Stack>
    </section>
  );
}
