import { useState, type FormEvent } from "react";
import { answered, api } from "../../api/client";
import { placeAt } from "../../app/problems";
import { useWords } from "../../i18n";
import { Button, FormProblems, PasswordInput, Stack, TextInput } from "../../ui";

type Errors = Partial<Record<string, string>>;

/** Address and password; after them, whoever put it here goes on. Two fields need no library of forms, which would make the way in twice as heavy. */
export default function SignInForm({ email = "", onSignedIn }: { email?: string; onSignedIn: () => Promise<unknown> }) {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const fields = { email: String(typed.get("email")), password: String(typed.get("password")) };
    const missing = Object.entries(fields).filter(([, value]) => !value);
    setErrors(Object.fromEntries(missing.map(([name]) => [name, t("form.needed")])));
    setProblem(missing.length > 0 ? t("form.correct") : null);
    if (missing.length > 0) {
      return;
    }
    setSending(true);
    try {
      await answered(api.POST("/api/admin/v1/session", { body: fields }));
      await onSignedIn();
    } catch (failure) {
      setProblem(placeAt(failure, fields, (name, message) => setErrors((before) => ({ ...before, [name]: message })), t));
    } finally {
      setSending(false);
    }
  }

  /** What is typed anew is no longer what was found wrong. */
  function forget(name: string) {
    setErrors((before) => ({ ...before, [name]: undefined }));
  }

  return (
    <form onSubmit={(event) => void send(event)} onChange={({ target }) => target instanceof HTMLInputElement && forget(target.name)} noValidate>
      <FormProblems words={problem} />
      <Stack>
        <TextInput name="email" label={t("signIn.email")} type="email" autoComplete="username" spellCheck={false} defaultValue={email} error={errors.email} />
        <PasswordInput name="password" label={t("signIn.password")} autoComplete="current-password" error={errors.password} aria-invalid={Boolean(errors.password)}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.show"), tabIndex: 0 }} />
        <Button type="submit" loading={sending}>{t("signIn.act")}</Button>
      </Stack>
    </form>
  );
}
