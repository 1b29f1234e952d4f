import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion } from "../../api/client";
import { useMe, whoIsSignedIn } from "../../app/me";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, FormProblems, PageTitle, Stack, tell, Text, Textarea, TextInput } from "../../ui";

/** What readers are told of whoever is signed in. */
export function ProfileScreen() {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ name: me.name ?? "", bio: me.bio ?? "" });
  const { busy, act, problem, errorAt } = useAct(["name", "bio"]);

  async function save() {
    if (await act(() => answered(api.PATCH("/api/admin/v1/me", { params: { header: onVersion(me.version ?? 0) }, body: fields })))) {
      tell(t("profile.saved"));
      await queries.invalidateQueries({ queryKey: ["people"] });
    }
    // Also when somebody else has changed it meanwhile: what was typed stays, and the next time it is saved on what is there now.
    queries.setQueryData(["me"], await whoIsSignedIn());
  }

  return (
    <>
      <PageTitle>{t("nav.profile")}</PageTitle>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
        <FormProblems words={problem} />
        <Stack maw={640}>
          <Text>{t("profile.help")} {me.slug && <a href={`/authors/${me.slug}`} target="_blank" rel="noreferrer">{t("profile.page")}</a>}</Text>
          <TextInput label={t("people.name")} maxLength={100} autoComplete="name" value={fields.name} error={errorAt("name")} onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })} />
          <Textarea label={t("people.bio")} maxLength={2000} rows={5} value={fields.bio} error={errorAt("bio")} onChange={(event) => setFields({ ...fields, bio: event.currentTarget.value })} />
          <Text size="sm" c="dimmed">{[me.email, me.credentials, me.roles.map((role) => t(`role.${role}`)).join(", ")].filter(Boolean).join(" · ")}</Text>
          <Text size="sm" c="dimmed">{t("profile.fixed")}</Text>
          <div><Button type="submit" loading={busy}>{t("action.save")}</Button></div>
        </Stack>
      </form>
    </>
  );
}
