import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { answered, api } from "../../api/client";
import { place } from "../../app/problems";
import { useWords } from "../../i18n";
import { Anchor, Button, FormProblems, Stack, Text, TextInput } from "../../ui";
import { Door } from "./Door";
import { NewPasswordField } from "./NewPasswordField";
import { token } from "./token";

type Stage = "choose" | "ask" | "chosen" | "asked";

/** Where the links in mails lead: choosing a password; and without a link, asking for one. */
export default function PasswordPage() {
  const t = useWords();
  const [stage, setStage] = useState<Stage>(token ? "choose" : "ask");
  switch (stage) {
    case "choose":
      return (
        <Door key={stage} title={t("password.choose")}>
          <Choose onDone={() => setStage("chosen")} />
          <Text mt="md"><Anchor component="button" type="button" onClick={() => setStage("ask")}>{t("password.another")}</Anchor></Text>
        </Door>
      );
    case "ask":
      return (
        <Door key={stage} title={t("password.forgot")}>
          <Text mb="md">{t("password.forgotHelp")}</Text>
          <Ask onDone={() => setStage("asked")} />
          <Text mt="md"><Anchor href="/admin">{t("password.back")}</Anchor></Text>
        </Door>
      );
    case "chosen":
    case "asked":
      return (
        <Door key={stage} title={t(`password.${stage}`)}>
          <Text mb="md">{t(`password.${stage}Help`)}</Text>
          <Anchor href="/admin">{t("signIn.act")}</Anchor>
        </Door>
      );
  }
}

function Choose({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(z.object({ password: z.string().min(12, t("password.hint")) })), defaultValues: { password: "" } });
  const send = form.handleSubmit(
    async ({ password }) => {
      try {
        // It makes the cookie come that the next request has to repeat.
        await answered(api.GET("/api/admin/v1/session"));
        await answered(api.POST("/api/admin/v1/session/password", { body: { token, password } }));
        onDone();
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
        <NewPasswordField label={t("password.new")} error={form.formState.errors.password?.message} field={form.register("password")} />
        <Button type="submit" loading={form.formState.isSubmitting}>{t("password.save")}</Button>
      </Stack>
    </form>
  );
}

function Ask({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(z.object({ email: z.string().min(1, t("form.needed")) })), defaultValues: { email: "" } });
  const send = form.handleSubmit(
    async (body) => {
      try {
        await answered(api.GET("/api/admin/v1/session"));
        await answered(api.POST("/api/admin/v1/session/password-reset", { body }));
        onDone();
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
        <TextInput label={t("signIn.email")} type="email" autoComplete="username" spellCheck={false} error={form.formState.errors.email?.message} {...form.register("email")} />
        <Button type="submit" loading={form.formState.isSubmitting}>{t("password.send")}</Button>
      </Stack>
    </form>
  );
}
