import { useState, type FormEvent } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Alert, Button, FormProblems, Group, Paper, TextInput, Title } from "../../ui";

/** Tells where readers come out who ask for an address. */
export function RedirectLookup() {
  const t = useWords();
  const [address, setAddress] = useState("");
  const [found, setFound] = useState<Schema<"Destination"> | null>(null);
  const { busy, act, problem, errorAt } = useAct(["address"]);

  async function look(event: FormEvent) {
    event.preventDefault();
    setFound(null);
    await act(async () => setFound(await answered(api.GET("/api/admin/v1/redirects/lookup", { params: { query: { address } } }))));
  }

  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label={t("lookup.title")}>
      <Title order={2} size="h4" mb="xs">{t("lookup.title")}</Title>
      <form onSubmit={(event) => void look(event)} noValidate>
        <FormProblems words={errorAt("address") ? null : problem} />
        <Group align="start">
          <TextInput flex="1 1 16rem" label={t("lookup.address")} description={t("lookup.help")} inputWrapperOrder={["label", "input", "description", "error"]} maxLength={2000} spellCheck={false} value={address} error={errorAt("address")} onChange={(event) => setAddress(event.currentTarget.value)} />
          <Button type="submit" mt={{ base: 0, xs: 25 }} variant="default" loading={busy} disabled={!address.trim()}>{t("lookup.act")}</Button>
        </Group>
      </form>
      <div role="status">
        {found && <Alert mt="sm" variant="outline" color={found.outcome === "PAGE" || found.outcome === "REDIRECT" ? "green" : "yellow"} className="breaking">{t(`lookup.${found.outcome}`, { path: found.path, to: found.to })}{found.to && ` (${t(found.permanent ? "redirects.forGood" : "redirects.forNow")})`}</Alert>}
      </div>
    </Paper>
  );
}
