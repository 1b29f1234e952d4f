import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { answered, api } from "../../api/client";
import { Needs } from "../../app/Needs";
import { place } from "../../app/problems";
import { languageName, useWords } from "../../i18n";
import { Button, FormProblems, NativeSelect, PageTitle, Stack, TextInput } from "../../ui";

export function NewArticleScreen() {
  return <Needs permission="articles:write"><NewArticle /></Needs>;
}

/** A title is all that an article needs to begin; everything else is written in the editor. */
function NewArticle() {
  const t = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  // Sent twice, after a lost answer, it is made once.
  const [key] = useState(() => crypto.randomUUID());
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });
  const locales = settings.data ? [settings.data.locale, ...settings.data.furtherLocales] : [];
  const form = useForm({ resolver: zodResolver(z.object({ title: z.string().trim().min(1, t("form.needed")).max(200), locale: z.string() })), defaultValues: { title: "", locale: "" } });
  const send = form.handleSubmit(
    async ({ title, locale }) => {
      try {
        const made = await answered(api.POST("/api/admin/v1/articles", { params: { header: { "Idempotency-Key": key } }, body: { title, ...(locale && { locale }) } }));
        await queries.invalidateQueries({ queryKey: ["articles"] });
        await navigate({ to: "/articles/$id", params: { id: made.id }, replace: true });
      } catch (failure) {
        setProblem(place(failure, form, t));
      }
    },
    () => setProblem(t("form.correct")),
  );
  return (
    <>
      <PageTitle>{t("list.new")}</PageTitle>
      <form onSubmit={(event) => void send(event)} noValidate>
        <FormProblems words={problem} />
        <Stack maw={640}>
          <TextInput autoFocus size="md" label={t("editor.title")} description={t("new.hint")} maxLength={200} error={form.formState.errors.title?.message} {...form.register("title")} />
          {locales.length > 1 && <NativeSelect label={t("list.locale")} data={locales.map((value) => ({ value, label: languageName(value) }))} {...form.register("locale")} />}
          <div><Button type="submit" loading={form.formState.isSubmitting}>{t("new.act")}</Button></div>
        </Stack>
      </form>
    </>
  );
}
