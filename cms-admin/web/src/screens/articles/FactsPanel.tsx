import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../../i18n";
import { NONE } from "../../editor/facts";
import type { Content } from "../../editor/saving";
import { Button, Group, MultiSelect, Paper, Select, Stack, TagsInput, Text, Textarea, TextInput, Title } from "../../ui";
import { ICD10 } from "./icd10";
import type { FieldAt } from "./places";

type Treatment = Content["treatment"];

interface Props {
  treatment: Treatment;
  references: { key: string; title: string }[];
  editable: boolean;
  fieldAt: FieldAt;
  onChange: (treatment: Treatment) => void;
}

const GRADES = ["HIGH", "MODERATE", "LOW", "VERY_LOW"] as const;
const SEVERITIES = ["ABSOLUTE", "RELATIVE"] as const;

/** What is known of the treatment, field by field. */
export function FactsPanel({ treatment, references, editable, fieldAt, onChange }: Props) {
  const t = useWords();
  const set = (part: Partial<Treatment>) => onChange({ ...treatment, ...part });
  const at = (path: string) => fieldAt(`/treatment/${path}`);
  const { indications, contraindications, insurance } = treatment;
  const referral = treatment.referral ?? { label: "" };

  /** Where all of it is empty, there is none. */
  function refer(part: Partial<typeof referral>) {
    const { label, link, phone } = { ...referral, ...part };
    set({ referral: label || link || phone ? { label, ...(link && { link }), ...(phone && { phone }) } : NONE });
  }

  return (
    <fieldset className="plain" disabled={!editable}><Stack>
      <TextInput label={t("facts.therapyName")} value={treatment.therapyName ?? ""} {...at("therapyName")} onChange={(event) => set({ therapyName: event.currentTarget.value || NONE })} />
      <TagsInput label={t("facts.otherNames")} description={t("facts.tagsHint")} value={treatment.otherNames} {...at("otherNames")} onChange={(otherNames) => set({ otherNames })} />
      <Textarea label={t("facts.howItWorks")} autosize minRows={2} value={treatment.howItWorks ?? ""} {...at("howItWorks")} onChange={(event) => set({ howItWorks: event.currentTarget.value })} />
      <TagsInput label={t("facts.benefits")} description={t("facts.tagsHint")} splitChars={[]} value={treatment.benefits} {...at("benefits")} onChange={(benefits) => set({ benefits })} />
      <Textarea label={t("facts.safetyAdvice")} autosize minRows={2} value={treatment.safetyAdvice ?? ""} {...at("safetyAdvice")} onChange={(event) => set({ safetyAdvice: event.currentTarget.value })} />
      <List at="/treatment/indications" title={t("facts.indications")} one={t("facts.indication")} items={indications} onItems={(items) => set({ indications: items })} fresh={{ condition: "", icd10: [], references: [] }}>
        {(indication, change, index) => (
          <>
            <TextInput label={t("facts.condition")} value={indication.condition} {...at(`indications/${index}/condition`)} onChange={(event) => change({ ...indication, condition: event.currentTarget.value })} />
            <TagsInput label={t("facts.icd10")} description={t("facts.icd10Hint")} value={indication.icd10} {...at(`indications/${index}/icd10`)} {...(indication.icd10.every((code) => ICD10.test(code)) ? {} : { error: t("facts.icd10Wrong") })}
              onChange={(icd10) => change({ ...indication, icd10: icd10.map((code) => code.trim().toUpperCase()) })} />
            <Select label={t("facts.evidence")} clearable data={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))} value={indication.evidenceGrade ?? null} {...at(`indications/${index}/evidenceGrade`)} clearButtonProps={{ "aria-label": t("action.remove") }}
              onChange={(value) => change({ ...indication, evidenceGrade: (value as (typeof GRADES)[number] | null) ?? undefined })} />
            <MultiSelect label={t("facts.references")} data={[...new Set([...references.map(({ key }) => key), ...indication.references])]} value={indication.references} {...at(`indications/${index}/references`)} onChange={(keys) => change({ ...indication, references: keys })} />
            <TextInput label={t("facts.note")} value={indication.note ?? ""} {...at(`indications/${index}/note`)} onChange={(event) => change({ ...indication, note: event.currentTarget.value || undefined })} />
          </>
        )}
      </List>
      <List at="/treatment/contraindications" title={t("facts.contraindications")} one={t("facts.contraindication")} items={contraindications} onItems={(items) => set({ contraindications: items })} fresh={{ condition: "", severity: "ABSOLUTE" as const }}>
        {(contraindication, change, index) => (
          <>
            <TextInput label={t("facts.condition")} value={contraindication.condition} {...at(`contraindications/${index}/condition`)} onChange={(event) => change({ ...contraindication, condition: event.currentTarget.value })} />
            <TextInput label={t("facts.reason")} value={contraindication.reason ?? ""} {...at(`contraindications/${index}/reason`)} onChange={(event) => change({ ...contraindication, reason: event.currentTarget.value || undefined })} />
            <Select label={t("facts.severity")} allowDeselect={false} data={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))} value={contraindication.severity} {...at(`contraindications/${index}/severity`)}
              onChange={(value) => change({ ...contraindication, severity: value as (typeof SEVERITIES)[number] })} />
          </>
        )}
      </List>
      {contraindications.length === 0 && <TextInput label={t("facts.noContraindicationsWhy")} description={t("facts.noContraindicationsHint")} maxLength={300} value={treatment.noContraindications ?? ""} {...at("noContraindications")} onChange={(event) => set({ noContraindications: event.currentTarget.value || NONE })} />}
      <TagsInput label={t("facts.questions")} description={t("facts.tagsHint")} splitChars={[]} value={insurance.questions} {...at("insurance/questions")} onChange={(questions) => set({ insurance: { ...insurance, questions } })} />
      <TagsInput label={t("facts.codes")} value={insurance.codes} {...at("insurance/codes")} onChange={(codes) => set({ insurance: { ...insurance, codes } })} />
      <section aria-label={t("facts.referral")}>
        <Title order={3} size="h5" mb="xs">{t("facts.referral")}</Title>
        <Stack gap="xs">
          <TextInput label={t("facts.referralLabel")} description={t("facts.referralHint")} maxLength={200} value={referral.label} {...at("referral/label")} onChange={(event) => refer({ label: event.currentTarget.value })} />
          <TextInput label={t("link.href")} maxLength={2000} value={referral.link ?? ""} {...at("referral/link")} onChange={(event) => refer({ link: event.currentTarget.value })} />
          <TextInput type="tel" label={t("facts.referralPhone")} maxLength={40} value={referral.phone ?? ""} {...at("referral/phone")} onChange={(event) => refer({ phone: event.currentTarget.value })} />
        </Stack>
      </section>
    </Stack></fieldset>
  );
}

interface ListProps<T> {
  /** Its place in the article, as a JSON pointer. */
  at: string;
  title: string;
  one: string;
  items: T[];
  fresh: T;
  onItems: (items: T[]) => void;
  children: (item: T, change: (item: T) => void, index: number) => ReactNode;
}

/** Things of the same kind, each with its fields. */
export function List<T>({ at, title, one, items, fresh, onItems, children }: ListProps<T>) {
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
    <section ref={section} aria-label={title} data-at={at}>
      <Title order={3} size="h5" mb="xs">{title}</Title>
      <Stack gap="sm">
        {items.map((item, index) => (
          <Paper key={index} withBorder p="sm" role="group" aria-label={`${one} ${index + 1}`}>
            <Stack gap="xs">
              {children(item, (next) => onItems(items.map((other, place) => (place === index ? next : other))), index)}
              <Group justify="flex-end"><Button size="compact-sm" variant="subtle" color="red" aria-label={`${t("action.remove")}: ${one} ${index + 1}`} onClick={() => onItems(items.filter((_, other) => other !== index))}>{t("action.remove")}</Button></Group>
            </Stack>
          </Paper>
        ))}
        {items.length === 0 && <Text size="sm" c="dimmed">{t("facts.none")}</Text>}
        <div><Button size="compact-md" variant="default" aria-label={`${t("action.add")}: ${one}`} onClick={() => { added.current = true; onItems([...items, fresh]); }}>+ {one}</Button></div>
      </Stack>
    </section>
  );
}
