import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { Select, Stack, Switch, Textarea, Title } from "../../ui";
import { asText, asTyped, LISTS, type Discussion } from "./discussion";
import { WholeNumber } from "./WholeNumber";

const RULES: Schema<"DiscussionSettings">["moderation"][] = ["ALL", "FIRST", "NONE"];

interface Props {
  /** Whether readers may reply at all, which stands beside the rules. */
  open: boolean;
  value: Discussion;
  /** What is wrong with a field, by its name. */
  errorAt: (name: keyof Discussion) => string | undefined;
  onOpen: (open: boolean) => void;
  onChange: (part: Partial<Discussion>) => void;
}

/** How readers talk below articles. Each field says what it does. */
export function DiscussionFields({ open, value, errorAt, onOpen, onChange }: Props) {
  const t = useWords();
  const number = (name: "closedAfterDays" | "mostLinks" | "pageSize" | "depth", min: number, max: number) => (
    <WholeNumber label={t(`discussion.${name}`)} description={t(`discussion.${name}Help`)} min={min} max={max} value={value[name]} error={errorAt(name)} onChange={(typed) => onChange({ [name]: typed })} />
  );
  return (
    <Stack component="section" aria-labelledby="discussion">
      <Title order={2} mt="md" id="discussion">{t("discussion.title")}</Title>
      <Switch label={t("settings.commentsOpen")} description={t("discussion.openHelp")} checked={open} onChange={(event) => onOpen(event.currentTarget.checked)} />
      {number("closedAfterDays", 0, 3650)}
      <Select label={t("discussion.moderation")} description={t(`discussion.moderationHelp.${value.moderation}`)} allowDeselect={false} value={value.moderation} data={RULES.map((rule) => ({ value: rule, label: t(`discussion.moderation.${rule}`) }))}
        onChange={(rule) => onChange({ moderation: rule as Discussion["moderation"] })} />
      <Switch label={t("discussion.nameRequired")} description={t("discussion.nameRequiredHelp")} checked={value.nameRequired} onChange={(event) => onChange({ nameRequired: event.currentTarget.checked })} />
      <Switch label={t("discussion.emailRequired")} description={t("discussion.emailRequiredHelp")} checked={value.emailRequired} onChange={(event) => onChange({ emailRequired: event.currentTarget.checked })} />
      <Switch label={t("discussion.classifier")} description={t("discussion.classifierHelp")} checked={value.classifier} onChange={(event) => onChange({ classifier: event.currentTarget.checked })} />
      {number("mostLinks", 0, 100)}
      {LISTS.map((name) => (
        <Textarea key={name} label={t(`discussion.${name}`)} description={t(`discussion.${name}Help`)} autosize minRows={2} maxRows={10} spellCheck={false} value={asText(value[name])} error={errorAt(name)}
          onChange={(event) => onChange({ [name]: asTyped(event.currentTarget.value) })} />
      ))}
      {number("pageSize", 10, 100)}
      {number("depth", 1, 10)}
    </Stack>
  );
}
