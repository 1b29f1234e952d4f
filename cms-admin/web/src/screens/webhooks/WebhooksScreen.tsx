import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { usePages } from "../../app/usePages";
import { moment, useWords } from "../../i18n";
import { Badge, Button, Group, PageTitle, Text } from "../../ui";
import { Listing } from "../desk/Listing";
import { DeliveriesDialog } from "./DeliveriesDialog";
import { SecretDialog } from "./SecretDialog";
import { WebhookDialog } from "./WebhookDialog";

type Webhook = Schema<"Webhook">;

export function WebhooksScreen() {
  return <Needs permission="webhooks:manage"><Webhooks /></Needs>;
}

/** Other systems that are told of what readers see. */
function Webhooks() {
  const t = useWords();
  const [edited, setEdited] = useState<Webhook | "new" | null>(null);
  const [watched, setWatched] = useState<Webhook | null>(null);
  const [made, setMade] = useState<Schema<"MadeWebhook"> | null>(null);
  const pages = usePages<Webhook>(["webhooks"], (after) => answered(api.GET("/api/admin/v1/webhooks", { params: { query: { limit: 50, after } } })));

  return (
    <>
      <PageTitle aside={<Button onClick={() => setEdited("new")}>{t("webhooks.new")}</Button>}>{t("nav.webhooks")}</PageTitle>
      <Text mb="md">{t("webhooks.help")}</Text>
      <Listing pages={pages} empty={t("webhooks.empty")}>
        {(items) => (
          <ul className="rows" aria-label={t("nav.webhooks")}>
            {items.map((webhook) => (
              <li key={webhook.id} className="row breaking">
                <Group justify="space-between">
                  <Group gap="xs">
                    <Text fw={600}>{webhook.name}</Text>
                    <State webhook={webhook} />
                  </Group>
                  <Group gap="xs">
                    <Button size="compact-md" variant="default" aria-label={t("webhooks.deliveriesOf", { name: webhook.name })} onClick={() => setWatched(webhook)}>{t("webhooks.deliveries")}</Button>
                    <Button size="compact-md" variant="default" aria-label={t("webhooks.changeOne", { name: webhook.name })} onClick={() => setEdited(webhook)}>{t("action.change")}</Button>
                  </Group>
                </Group>
                <Text size="sm" c="dimmed">{webhook.url}</Text>
                <Text size="sm" c="dimmed">{webhook.events.join(", ")}</Text>
                {webhook.enabled && webhook.failingSince && <Text size="sm">{t("webhooks.failingSince", { at: moment(webhook.failingSince) })}</Text>}
                {webhook.disabledBecause && <Text size="sm">{t(`webhooks.${webhook.disabledBecause}`)}</Text>}
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {edited && <WebhookDialog key={edited === "new" ? "new" : edited.id} webhook={edited === "new" ? null : edited} onClose={() => setEdited(null)} onMade={(it) => { setEdited(null); setMade(it); }} />}
      {watched && <DeliveriesDialog webhook={watched} onClose={() => setWatched(null)} />}
      {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}

function State({ webhook }: { webhook: Webhook }) {
  const t = useWords();
  const state = webhook.enabled ? (webhook.failingSince ? "failing" : "on") : "off";
  const kind = { on: "LIVE", failing: "SCHEDULED", off: webhook.disabledBecause ? "WITHDRAWN" : undefined }[state];
  return <Badge kind={kind}>{t(`webhooks.state.${state}`)}</Badge>;
}
