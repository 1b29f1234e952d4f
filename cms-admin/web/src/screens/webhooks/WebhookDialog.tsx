import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, Checkbox, ConfirmDialog, FormProblems, Group, Modal, Stack, Switch, tell, TextInput } from "../../ui";
import { EVENTS } from "./events";

interface Props {
  webhook: Schema<"Webhook"> | null;
  onClose: () => void;
  onMade: (made: Schema<"MadeWebhook">) => void;
}

/** Makes a webhook, or changes one. */
export function WebhookDialog({ webhook, onClose, onMade }: Props) {
  const t = useWords();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ name: webhook?.name ?? "", url: webhook?.url ?? "", events: webhook?.events ?? [...EVENTS], enabled: webhook?.enabled ?? true });
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const [asking, setAsking] = useState<"delete" | "renew" | null>(null);
  const { busy, act, problem, errorAt } = useAct(["name", "url", "events"]);

  async function finish(run: () => Promise<unknown>, done: string) {
    const worked = await act(run);
    await queries.invalidateQueries({ queryKey: ["webhooks"] });
    if (worked) {
      tell(done);
      onClose();
    } else {
      setAsking(null);
    }
  }

  /** A lost answer is a lost secret, so there is nothing to repeat. */
  async function withSecret(run: () => Promise<Schema<"MadeWebhook">>) {
    const worked = await act(async () => {
      const made = await run();
      await queries.invalidateQueries({ queryKey: ["webhooks"] });
      onMade(made);
    });
    if (!worked) {
      setAsking(null);
    }
  }

  const save = () =>
    webhook
      ? finish(() => answered(api.PATCH("/api/admin/v1/webhooks/{id}", { params: { path: { id: webhook.id }, header: onVersion(webhook.version) }, body: fields })), t("webhooks.saved"))
      : withSecret(() => answered(api.POST("/api/admin/v1/webhooks", { params: { header: { "Idempotency-Key": crypto.randomUUID() } }, body: fields })));

  if (webhook && asking === "delete") {
    return (
      <ConfirmDialog opened danger busy={busy} title={t("webhooks.delete")} words={t("webhooks.deleteHelp", { name: webhook.name })} act={t("action.delete")} onClose={() => setAsking(null)}
        onConfirm={() => void finish(() => answered(api.DELETE("/api/admin/v1/webhooks/{id}", { params: { path: { id: webhook.id }, header: onVersion(webhook.version) } })), t("webhooks.deleted"))} />
    );
  }
  if (webhook && asking === "renew") {
    return (
      <ConfirmDialog opened busy={busy} title={t("webhooks.renew")} words={t("webhooks.renewHelp")} act={t("webhooks.renew")} onClose={() => setAsking(null)}
        onConfirm={() => void withSecret(() => answered(api.POST("/api/admin/v1/webhooks/{id}/secret", { params: { path: { id: webhook.id }, header: onVersion(webhook.version) } })))} />
    );
  }
  return (
    <Modal opened onClose={onClose} title={webhook?.name ?? t("webhooks.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
        <FormProblems words={problem} />
        <Stack>
          <TextInput data-autofocus label={t("webhooks.name")} description={t("webhooks.nameHelp")} maxLength={100} value={fields.name} error={errorAt("name")} onChange={(event) => set({ name: event.currentTarget.value })} />
          <TextInput type="url" label={t("webhooks.url")} description={t("webhooks.urlHelp")} maxLength={2000} spellCheck={false} value={fields.url} error={errorAt("url")} onChange={(event) => set({ url: event.currentTarget.value })} />
          <Checkbox.Group label={t("webhooks.events")} value={fields.events} error={errorAt("events")} onChange={(events) => set({ events })}>
            <Stack gap="xs" mt="xs">{EVENTS.map((event) => <Checkbox key={event} value={event} label={t(`webhooks.${event}`)} description={event} />)}</Stack>
          </Checkbox.Group>
          <Switch label={t("webhooks.enabled")} description={t("webhooks.enabledHelp")} checked={fields.enabled} onChange={(event) => set({ enabled: event.currentTarget.checked })} />
          <Group justify="space-between">
            {webhook ? (
              <Group gap="xs">
                <Button variant="subtle" color="red" disabled={busy} onClick={() => setAsking("delete")}>{t("action.delete")}</Button>
                <Button variant="subtle" disabled={busy} onClick={() => setAsking("renew")}>{t("webhooks.renew")}</Button>
              </Group>
            ) : <span />}
            <Button type="submit" loading={busy}>{t("action.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
