import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { usePages } from "../../app/usePages";
import { moment, useWords } from "../../i18n";
import { Badge, Button, Group, PageTitle, Select, tell, Text } from "../../ui";
import { Listing } from "./Listing";

type Mail = Schema<"Mail">;
const STATES = ["QUEUED", "SENT", "FAILED"] as const;

export function OutboxScreen() {
  return <Needs permission="mail:manage"><Outbox /></Needs>;
}

/** Messages that wait, were sent or failed. */
function Outbox() {
  const t = useWords();
  const [state, setState] = useState<(typeof STATES)[number] | null>(null);
  const pages = usePages<Mail>(["mail", state], (after) => answered(api.GET("/api/admin/v1/mail", { params: { query: { limit: 50, after, ...(state && { state }) } } })));

  async function retry(mail: Mail) {
    try {
      await answered(api.POST("/api/admin/v1/mail/{id}/retry", { params: { path: { id: mail.id }, header: onVersion(mail.version) } }));
      await pages.refetch();
    } catch (failure) {
      tell(inWords(failure, t), "bad");
    }
  }

  return (
    <>
      <PageTitle>{t("nav.mail")}</PageTitle>
      <Select mb="md" maw={220} clearable clearButtonProps={{ "aria-label": t("list.clear") }} label={t("mail.state")} placeholder={t("list.any")} value={state} data={STATES.map((value) => ({ value, label: t(`mail.${value}`) }))} onChange={(value) => setState(value as (typeof STATES)[number] | null)} />
      <Listing pages={pages} empty={t("mail.empty")}>
        {(items) => (
          <ul className="rows">
            {items.map((mail) => (
              <li key={mail.id} className="row">
                <Group justify="space-between">
                  <Text fw={600}>{mail.subject ?? mail.template}</Text>
                  <Group gap="xs"><Badge>{t(`mail.${mail.state}`)}</Badge>{mail.state === "FAILED" && <Button size="compact-sm" variant="default" onClick={() => void retry(mail)}>{t("action.retry")}</Button>}</Group>
                </Group>
                <Text size="sm" c="dimmed">{mail.to} · {moment(mail.sentAt ?? mail.createdAt)}</Text>
                {mail.lastError && <Text size="sm">{mail.lastError}</Text>}
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}
