import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { day, useWords } from "../../i18n";
import { Badge, Button, ConfirmDialog, FormProblems, Group, Modal, PageTitle, Stack, Switch, tell, Text, TextInput, useDebouncedValue } from "../../ui";
import { Listing } from "../desk/Listing";
import { RedirectImport } from "./RedirectImport";
import { RedirectLookup } from "./RedirectLookup";

type Redirect = Schema<"Redirect">;

export function RedirectsScreen() {
  return <Needs permission="redirects:manage"><Redirects /></Needs>;
}

/** Addresses that lead elsewhere: those that somebody set, and those that something left behind when it moved. */
function Redirects() {
  const t = useWords();
  const [words, setWords] = useState("");
  const [from] = useDebouncedValue(words.trim(), 200);
  const { set: pathToSet } = useSearch({ from: "/redirects" });
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Redirect | "new" | null>(pathToSet ? "new" : null);
  const [importing, setImporting] = useState(false);
  const pages = usePages<Redirect>(["redirects", from], (after) => answered(api.GET("/api/admin/v1/redirects", { params: { query: { limit: 50, after, ...(from && { from }) } } })));

  function close() {
    setOpened(null);
    void navigate({ to: "/redirects", search: {}, replace: true });
  }

  return (
    <>
      <PageTitle aside={<Group gap="xs"><Button variant="default" onClick={() => setImporting(true)}>{t("import.open")}</Button><Button onClick={() => setOpened("new")}>{t("redirects.new")}</Button></Group>}>{t("nav.redirects")}</PageTitle>
      <RedirectLookup />
      <TextInput mb="md" maw={320} type="search" label={t("list.search")} description={t("redirects.searchHelp")} maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Listing pages={pages} empty={t(from ? "redirects.none" : "redirects.empty")}>
        {(items) => (
          <ul className="rows" aria-label={t("nav.redirects")}>
            {items.map((redirect) => (
              <li key={redirect.id}>
                <button type="button" className="row breaking" onClick={() => setOpened(redirect)}>
                  <Group justify="space-between" gap="xs">
                    <Text fw={600}>{redirect.from}</Text>
                    <Badge>{t(`redirects.${redirect.kind}`)}</Badge>
                  </Group>
                  <Text size="sm" c="dimmed">{redirect.to ? t("redirects.leads", { to: redirect.to }) : t("redirects.follows")} · {t(redirect.permanent ? "redirects.forGood" : "redirects.forNow")} · {day(redirect.createdAt)}</Text>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {opened && <RedirectDialog key={opened === "new" ? "new" : opened.id} redirect={opened === "new" ? null : opened} path={pathToSet ?? ""} onClose={close} />}
      {importing && <RedirectImport onClose={() => setImporting(false)} />}
    </>
  );
}

/** @param path where a new one begins, if that is known */
function RedirectDialog({ redirect, path, onClose }: { redirect: Redirect | null; path: string; onClose: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ from: redirect?.from ?? path, to: redirect?.to ?? "", permanent: redirect?.permanent ?? true });
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const [deleting, setDeleting] = useState(false);
  const { busy, act, problem, errorAt } = useAct(["from", "to", "permanent"]);
  const moved = redirect?.kind === "MOVED";

  async function finish(run: () => Promise<unknown>, done: string) {
    const worked = await act(run);
    await queries.invalidateQueries({ queryKey: ["redirects"] });
    if (worked) {
      tell(done);
      onClose();
    } else {
      setDeleting(false);
    }
  }

  const save = () => {
    const { from, to, permanent } = fields;
    return redirect
      ? finish(() => answered(api.PATCH("/api/admin/v1/redirects/{id}", { params: { path: { id: redirect.id }, header: onVersion(redirect.version) }, body: { to, permanent } })), t("redirects.saved"))
      : finish(() => answered(api.POST("/api/admin/v1/redirects", { body: { from, to, permanent } })), t("redirects.made"));
  };

  if (redirect && deleting) {
    return (
      <ConfirmDialog opened danger busy={busy} title={t("redirects.delete")} words={t("redirects.deleteHelp", { from: redirect.from })} act={t("action.delete")} onClose={() => setDeleting(false)}
        onConfirm={() => void finish(() => answered(api.DELETE("/api/admin/v1/redirects/{id}", { params: { path: { id: redirect.id }, header: onVersion(redirect.version) } })), t("redirects.deleted"))} />
    );
  }
  return (
    <Modal opened onClose={onClose} title={redirect?.from ?? t("redirects.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
        <FormProblems words={problem} />
        <Stack>
          {!redirect && <TextInput data-autofocus label={t("redirects.from")} description={t("redirects.fromHelp")} maxLength={500} spellCheck={false} value={fields.from} error={errorAt("from")} onChange={(event) => set({ from: event.currentTarget.value })} />}
          {moved ? <Text>{t("redirects.movedHelp")}</Text> : (
            <>
              <TextInput label={t("redirects.to")} description={t("redirects.toHelp")} maxLength={2000} spellCheck={false} value={fields.to} error={errorAt("to")} onChange={(event) => set({ to: event.currentTarget.value })} />
              <Switch label={t("redirects.permanent")} description={t("redirects.permanentHelp")} checked={fields.permanent} onChange={(event) => set({ permanent: event.currentTarget.checked })} />
            </>
          )}
          <Group justify="space-between">
            {redirect ? <Button variant="subtle" color="red" disabled={busy} onClick={() => setDeleting(true)}>{t("action.delete")}</Button> : <span />}
            {!moved && <Button type="submit" loading={busy}>{t("action.save")}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
