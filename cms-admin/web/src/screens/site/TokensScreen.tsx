import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { GRANTABLE } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { day, useWords } from "../../i18n";
import { Alert, Badge, Button, Checkbox, Code, ConfirmDialog, FormProblems, Group, Modal, PageTitle, Stack, tell, Text, TextInput } from "../../ui";
import { Listing } from "../desk/Listing";

type Token = Schema<"Token">;

const DAY = 86_400_000;
const USUAL_DAYS = 90;
const MOST_DAYS = 365;

export function TokensScreen() {
  return <Needs permission="tokens:manage"><Tokens /></Needs>;
}

/** What lets other programs use the management API. */
function Tokens() {
  const t = useWords();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const { busy, act, problem } = useAct();
  const pages = usePages<Token>(["tokens"], (after) => answered(api.GET("/api/admin/v1/tokens", { params: { query: { limit: 50, after } } })));
  const [now] = useState(Date.now);

  async function revoke(token: Token) {
    const worked = await act(() => answered(api.DELETE("/api/admin/v1/tokens/{id}", { params: { path: { id: token.id } } })));
    setRevoking(null);
    if (worked) {
      tell(t("tokens.revoked"));
      await queries.invalidateQueries({ queryKey: ["tokens"] });
    }
  }

  return (
    <>
      <PageTitle aside={<Button onClick={() => setMaking(true)}>{t("tokens.new")}</Button>}>{t("nav.tokens")}</PageTitle>
      <Text mb="md">{t("tokens.help")}</Text>
      <FormProblems words={problem} />
      <Listing pages={pages} empty={t("tokens.empty")}>
        {(items) => (
          <ul className="rows" aria-label={t("nav.tokens")}>
            {items.map((token) => {
              const state = token.revokedAt ? "REVOKED" : Date.parse(token.expiresAt) <= now ? "EXPIRED" : "WORKS";
              return (
                <li key={token.id} className="row">
                  <Group justify="space-between">
                    <Text fw={600}>{token.name}</Text>
                    <Group gap="xs">
                      <Badge kind={state === "WORKS" ? "LIVE" : undefined}>{t(`tokens.${state}`)}</Badge>
                      {state === "WORKS" && <Button size="compact-md" variant="default" aria-label={t("tokens.revokeOne", { name: token.name })} onClick={() => setRevoking(token)}>{t("tokens.revoke")}</Button>}
                    </Group>
                  </Group>
                  <Text size="sm" c="dimmed">{token.scopes.join(", ")}</Text>
                  <Text size="sm" c="dimmed">{t("tokens.days", { made: day(token.createdAt), until: day(token.expiresAt) })}</Text>
                </li>
              );
            })}
          </ul>
        )}
      </Listing>
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
      <ConfirmDialog opened={revoking !== null} danger busy={busy} title={t("tokens.revoke")} words={t("tokens.revokeHelp", { name: revoking?.name ?? "" })} act={t("tokens.revoke")} onClose={() => setRevoking(null)} onConfirm={() => void revoke(revoking!)} />
    </>
  );
}

/** Makes a token, and then shows its secret: it is in that answer and nowhere else. */
function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [today] = useState(Date.now);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>(["articles:read"]);
  const [until, setUntil] = useState(() => dayAfter(today, USUAL_DAYS));
  const [made, setMade] = useState<Schema<"MadeToken"> | null>(null);
  const { busy, act, problem, errorAt } = useAct(["name", "scopes", "expiresAt"]);

  async function make() {
    await act(async () => {
      // It works until the end of the day, as the reader counts days. A lost answer is a lost secret, so there is nothing to repeat.
      const expiresAt = new Date(`${until}T23:59:59`).toISOString();
      setMade(await answered(api.POST("/api/admin/v1/tokens", { params: { header: { "Idempotency-Key": crypto.randomUUID() } }, body: { name, scopes, expiresAt } })));
      await queries.invalidateQueries({ queryKey: ["tokens"] });
    });
  }

  async function copy() {
    await navigator.clipboard.writeText(made!.bearer);
    tell(t("tokens.copied"));
  }

  if (made) {
    return (
      <Modal opened onClose={onClose} closeOnClickOutside={false} closeOnEscape={false} title={made.token.name} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
        <Stack>
          <Alert variant="outline" color="yellow" role="alert" title={t("tokens.once")}>{t("tokens.onceHelp")}</Alert>
          <Code block className="breaking" aria-label={t("tokens.secret")}>{made.bearer}</Code>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("tokens.kept")}</Button>
            <Button data-autofocus onClick={() => void copy()}>{t("action.copy")}</Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t("tokens.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void make(); }} noValidate>
        <FormProblems words={problem} />
        <Stack>
          <TextInput data-autofocus label={t("tokens.name")} description={t("tokens.nameHelp")} maxLength={100} value={name} error={errorAt("name")} onChange={(event) => setName(event.currentTarget.value)} />
          <Checkbox.Group label={t("tokens.scopes")} value={scopes} error={errorAt("scopes")} onChange={setScopes}>
            <Stack gap="xs" mt="xs">{GRANTABLE.map((scope) => <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={scope} />)}</Stack>
          </Checkbox.Group>
          <TextInput type="date" label={t("tokens.until")} description={t("tokens.untilHelp")} min={dayAfter(today, 0)} max={dayAfter(today, MOST_DAYS)} value={until} error={errorAt("expiresAt")} onChange={(event) => setUntil(event.currentTarget.value)} />
          <Group justify="flex-end"><Button type="submit" loading={busy} disabled={until === ""}>{t("tokens.make")}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}

function dayAfter(from: number, days: number) {
  return new Date(from + days * DAY).toISOString().slice(0, 10);
}
