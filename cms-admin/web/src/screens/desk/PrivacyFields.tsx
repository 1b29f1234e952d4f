import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { Stack, Title } from "../../ui";
import type { Typed } from "./settings";
import { WholeNumber } from "./WholeNumber";

type PrivacyRules = Typed<Schema<"PrivacySettings">>;

interface Props {
  value: PrivacyRules;
  /** What is wrong with a field, by its name. */
  errorAt: (name: keyof PrivacyRules) => string | undefined;
  onChange: (part: Partial<PrivacyRules>) => void;
}

/** How long is kept what concerns readers. */
export function PrivacyFields({ value, errorAt, onChange }: Props) {
  const t = useWords();
  const days = (name: keyof PrivacyRules, min: number) => (
    <WholeNumber label={t(`privacy.${name}`)} description={t(`privacy.${name}Help`)} min={min} max={365} value={value[name]} error={errorAt(name)} onChange={(typed) => onChange({ [name]: typed })} />
  );
  return (
    <Stack component="section" aria-labelledby="privacy">
      <Title order={2} mt="md" id="privacy">{t("nav.privacy")}</Title>
      {days("putAwayDays", 1)}
      {days("addressDays", 0)}
    </Stack>
  );
}
