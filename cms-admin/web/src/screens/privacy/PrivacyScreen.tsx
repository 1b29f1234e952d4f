import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { announce, Button, FormProblems, Group, PageTitle, Text, TextInput } from "../../ui";
import { ErasureList } from "./ErasureList";
import { FoundPanel } from "./FoundPanel";

export function PrivacyScreen() {
  return <Needs permission="privacy:manage"><Privacy /></Needs>;
}

/** What is stored of one person: looked up by an address, exported and erased. */
function Privacy() {
  const t = useWords();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [found, setFound] = useState<{ email: string; records: Schema<"PersonalRecords"> } | null>(null);
  const { busy, act, problem, errorAt } = useAct(["email"]);

  async function lookUp(address: string) {
    setFound(null);
    await act(async () => {
      const records = await answered(api.POST("/api/admin/v1/privacy/searches", { body: { email: address } }));
      setFound({ email: address, records });
      announce(t("privacy.found", { count: records.replies }));
    });
  }

  async function erased(address: string) {
    await Promise.all([lookUp(address), queries.invalidateQueries({ queryKey: ["erasures"] }), queries.invalidateQueries({ queryKey: ["comments"] })]);
  }

  return (
    <>
      <PageTitle>{t("nav.privacy")}</PageTitle>
      <Text mb="md" maw={640}>{t("privacy.help")}</Text>
      <FormProblems words={problem} />
      <form onSubmit={(event) => { event.preventDefault(); void lookUp(email.trim()); }} noValidate>
        <Group align="flex-end" mb="lg">
          <TextInput w="min(26rem, 100%)" type="email" autoComplete="off" spellCheck={false} label={t("privacy.email")} value={email} error={errorAt("email")} onChange={(event) => setEmail(event.currentTarget.value)} />
          <Button type="submit" loading={busy}>{t("privacy.lookUp")}</Button>
        </Group>
      </form>
      {found && <FoundPanel key={found.email} email={found.email} records={found.records} onErased={() => erased(found.email)} />}
      <ErasureList />
    </>
  );
}
