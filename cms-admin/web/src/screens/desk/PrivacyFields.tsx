import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { NumberInput, Stack, Title } from "../../ui";

export type PrivacyRules = Schema<"PrivacySettings">;

interface Props {
  value: PrivacyRules;
  /** What the server found wrong, by the name of the field. */
  errors: Partial<Record<keyof PrivacyRules, string>>;
  onChange: (part: Partial<PrivacyRules>) => void;
}

/** How long is kept what concerns readers. */
export function PrivacyFields({ value, errors, onChange }: Props) {
  const t = useWords();
  const days = (name: keyof PrivacyRules, min: number) => (
    <NumberInput label={t(`privacy.${name}`)} description={t(`privacy.${name}Help`)} min={min} max={365} clampBehavior="none" allowDecimal={false} value={value[name]} error={errors[name]}
      onChange={(typed) => onChange({ [name]: typeof typed === "number" ? typed : min })} />
  );
  return (
    <Stack component="section" aria-labelledby="privacy">
      <Title order={2} mt="md" id="privacy">{t("nav.privacy")}</Title>
      {days("putAwayDays", 1)}
      {days("addressDays", 0)}
    </Stack>
  );
}
