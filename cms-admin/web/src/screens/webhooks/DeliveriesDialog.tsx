import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { moment, useWords } from "../../i18n";
import { Badge, Button, FormProblems, Group, Modal, Select, Stack, tell, Text } from "../../ui";
import { Listing } from "../desk/Listing";
import { DeliveryDetails } from "./DeliveryDetails";

type Delivery = Schema<"WebhookDelivery">;
const STATES = ["WAITING", "DELIVERED", "FAILED"] as const;
const KINDS = { WAITING: "SCHEDULED", DELIVERED: "LIVE", FAILED: "WITHDRAWN" } as const;

/** How often we look for what becomes of a message that is under way, and how long before it is due. */
const LOOK_AGAIN = 2_000;
const SOON = 10_000;

/** What a webhook was told, and what became of it. */
export function DeliveriesDialog({ webhook, onClose }: { webhook: Schema<"Webhook">; onClose: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [state, setState] = useState<(typeof STATES)[number] | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { busy, act, problem } = useAct();
  const pages = usePages<Delivery>(["deliveries", webhook.id, state], (after) =>
    answered(api.GET("/api/admin/v1/webhooks/{id}/deliveries", { params: { path: { id: webhook.id }, query: { limit: 20, after, ...(state && { state }) } } })));
  const { items, refetch } = pages;

  useEffect(() => {
    const timer = setInterval(() => {
      if (items.some((delivery) => delivery.nextAttemptAt && Date.parse(delivery.nextAttemptAt) < Date.now() + SOON)) {
        void refetch();
      }
    }, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [items, refetch]);

  async function test() {
    if (await act(() => answered(api.POST("/api/admin/v1/webhooks/{id}/test", { params: { path: { id: webhook.id } } })))) {
      tell(t("webhooks.tested"));
      await queries.invalidateQueries({ queryKey: ["deliveries", webhook.id] });
    }
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={t("webhooks.deliveriesOf", { name: webhook.name })} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <FormProblems words={problem} />
        <Group justify="space-between" align="flex-end">
          <Select maw={220} clearable clearButtonProps={{ "aria-label": t("list.clear") }} label={t("mail.state")} placeholder={t("list.any")} value={state} data={STATES.map((value) => ({ value, label: t(`webhooks.${value}`) }))} onChange={(value) => setState(value as (typeof STATES)[number] | null)} />
          <Button variant="default" loading={busy} disabled={!webhook.enabled} onClick={() => void test()}>{t("webhooks.test")}</Button>
        </Group>
        <Listing pages={pages} empty={t("webhooks.nothing")}>
          {(shown) => (
            <ul className="rows" aria-label={t("webhooks.deliveries")}>
              {shown.map((delivery) => (
                <li key={delivery.id}>
                  <button type="button" className="row breaking" aria-expanded={opened === delivery.id} onClick={() => setOpened(opened === delivery.id ? null : delivery.id)}>
                    <Group justify="space-between" gap="xs">
                      <Text fw={600}>{delivery.type}</Text>
                      <Badge kind={KINDS[delivery.state]}>{t(`webhooks.${delivery.state}`)}</Badge>
                    </Group>
                    <Text size="sm" c="dimmed">{moment(delivery.createdAt)} · {t("webhooks.attempts", { count: delivery.attempts.length })}</Text>
                  </button>
                  {opened === delivery.id && <DeliveryDetails webhook={webhook} delivery={delivery} />}
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </Stack>
    </Modal>
  );
}
