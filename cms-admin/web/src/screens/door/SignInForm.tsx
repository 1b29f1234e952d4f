import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { answered, api } from "../../api/client";
import { place } from "../../app/problems";
import { useWords } from "../../i18n";
import { Button, FormProblems, PasswordInput, Stack, TextInput } from "../../ui";

/** Address and password; after them, whoever put it here goes on. */
export default function SignInForm({ email = "", onSignedIn }: { email?: string; onSignedIn: () => Promise<unknown> }) {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const needed = z.string().min(1, t("form.needed"));
  const form = useForm({ resolver: zodResolver(z.object({ email: needed, password: needed })), defaultValues: { email, password: "" } });
  const { errors, isSubmitting } = form.formState;

  const send = form.handleSubmit(
    async (fields) => {
      setProblem(null);
      try {
        await answered(api.POST("/api/admin/v1/session", { body: fields }));
        await onSignedIn();
      } catch (failure) {
        setProblem(place(failure, form, t));
      }
    },
    () => setProblem(t("form.correct")),
  );

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <FormProblems words={problem} />
      <Stack>
        <TextInput label={t("signIn.email")} type="email" autoComplete="username" spellCheck={false} error={errors.email?.message} {...form.register("email")} />
        <PasswordInput label={t("signIn.password")} autoComplete="current-password" error={errors.password?.message} aria-invalid={Boolean(errors.password)}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.show"), tabIndex: 0 }} {...form.register("password")} />
        <Button type="submit" loading={isSubmitting}>{t("signIn.act")}</Button>
      </Stack>
    </form>
  );
}
