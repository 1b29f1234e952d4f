import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { moment, useWords } from "../../i18n";
import { Box, Button, Code, ErrorState, FormProblems, Group, LoadingState, Stack, tell, Text } from "../../ui";

interface Props {
  webhook: Schema<"Webhook">;
  delivery: Schema<"WebhookDelivery">;
}

/** What was sent, and what became of each try. */
export function DeliveryDetails({ webhook, delivery }: Props) {
  const t = useWords();
  const queries = useQueryClient();
  const { busy, act, problem } = useAct();
  const path = { id: webhook.id, delivery: delivery.id };
  // Each version is another thing to read, so that this follows the list.
  const whole = useQuery({ queryKey: ["delivery", delivery.id, delivery.version], queryFn: () => answered(api.GET("/api/admin/v1/webhooks/{id}/deliveries/{delivery}", { params: { path } })), placeholderData: (before) => before });

  async function redeliver() {
    const worked = await act(() => answered(api.POST("/api/admin/v1/webhooks/{id}/deliveries/{delivery}/redeliver", { params: { path, header: onVersion(delivery.version) } })));
    await queries.invalidateQueries({ queryKey: ["deliveries", webhook.id] });
    if (worked) {
      tell(t("webhooks.redelivered"));
    }
  }

  if (whole.isPending) {
    return <LoadingState />;
  }
  if (whole.isError) {
    return <ErrorState failure={whole.error} again={() => void whole.refetch()} />;
  }
  return (
    <Box p="sm" className="breaking">
      <FormProblems words={problem} />
      <Stack gap="xs">
        <Text size="sm">{t("webhooks.event", { id: delivery.event })}</Text>
        <Code block className="breaking" aria-label={t("webhooks.payload")} style={{ whiteSpace: "pre-wrap" }}>{pretty(whole.data.payload ?? "")}</Code>
        {whole.data.attempts.length > 0 && (
          <ol className="reasons" aria-label={t("webhooks.tries")} tabIndex={0}>
            {whole.data.attempts.map((attempt) => (
              <li key={attempt.at}>
                <Text size="sm">{moment(attempt.at)} · {attempt.status ? t("webhooks.status", { status: attempt.status }) : t("webhooks.noAnswer")} · {t("webhooks.took", { milliseconds: attempt.milliseconds })}</Text>
                {attempt.error && <Text size="sm" c="dimmed">{attempt.error}</Text>}
              </li>
            ))}
          </ol>
        )}
        {delivery.nextAttemptAt && <Text size="sm">{t(webhook.enabled ? "webhooks.next" : "webhooks.paused", { at: moment(delivery.nextAttemptAt) })}</Text>}
        <Group justify="flex-end"><Button size="compact-md" variant="default" loading={busy} disabled={!webhook.enabled} onClick={() => void redeliver()}>{t("webhooks.redeliver")}</Button></Group>
      </Stack>
    </Box>
  );
}

function pretty(payload: string) {
  return payload === "" ? "" : JSON.stringify(JSON.parse(payload), null, 2);
}
