import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { answered, api } from "../../api/client";
import { place } from "../../app/problems";
import { useWords } from "../../i18n";
import { Anchor, Button, ErrorState, FormProblems, LoadingState, Stack, Text, TextInput } from "../../ui";
import { Door } from "./Door";
import { NewPasswordField } from "./NewPasswordField";
import { token } from "./token";

/** Where the link in the log of a first start leads: making the first administrator. */
export default function SetupPage() {
  const t = useWords();
  const [made, setMade] = useState(false);
  const setup = useQuery({ queryKey: ["setup"], queryFn: () => answered(api.GET("/api/admin/v1/setup")) });
  if (setup.isPending) {
    return <Door title={t("setup.title")}><LoadingState lines={3} /></Door>;
  }
  if (setup.isError) {
    return <Door title={t("setup.title")}><ErrorState failure={setup.error} again={() => void setup.refetch()} /></Door>;
  }
  if (made || !setup.data.open) {
    return (
      <Door key="closed" title={t("setup.title")}>
        <Text mb="md">{t(made ? "setup.made" : "setup.closed")}</Text>
        <Anchor href="/admin">{t("signIn.act")}</Anchor>
      </Door>
    );
  }
  return <Door key="open" title={t("setup.title")}><FirstAccount onDone={() => setMade(true)} /></Door>;
}

function FirstAccount({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const needed = z.string().min(1, t("form.needed"));
  const form = useForm({
    resolver: zodResolver(z.object({ name: needed, email: needed, password: z.string().min(12, t("password.hint")) })),
    defaultValues: { name: "", email: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(
    async (fields) => {
      try {
        // It makes the cookie come that the next request has to repeat.
        await answered(api.GET("/api/admin/v1/session"));
        await answered(api.POST("/api/admin/v1/setup", { body: { token, ...fields } }));
        onDone();
      } catch (failure) {
        setProblem(place(failure, form, t));
      }
    },
    () => setProblem(t("form.correct")),
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Text mb="md">{t("setup.words")}</Text>
      <FormProblems words={problem} />
      <Stack>
        <TextInput label={t("setup.name")} autoComplete="name" error={errors.name?.message} {...form.register("name")} />
        <TextInput label={t("setup.email")} type="email" autoComplete="username" spellCheck={false} error={errors.email?.message} {...form.register("email")} />
        <NewPasswordField label={t("signIn.password")} error={errors.password?.message} field={form.register("password")} />
        <Button type="submit" loading={isSubmitting}>{t("setup.act")}</Button>
      </Stack>
    </form>
  );
}
