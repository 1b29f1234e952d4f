import type { UseFormRegisterReturn } from "react-hook-form";
import { useWords } from "../../i18n";
import { PasswordInput } from "../../ui";

export function NewPasswordField({ label, error, field }: { label: string; error: string | undefined; field: UseFormRegisterReturn }) {
  const t = useWords();
  return (
    <PasswordInput label={label} description={t("password.hint")} autoComplete="new-password" error={error} aria-invalid={Boolean(error)}
      visibilityToggleButtonProps={{ "aria-label": t("signIn.show"), tabIndex: 0 }} {...field} />
  );
}
