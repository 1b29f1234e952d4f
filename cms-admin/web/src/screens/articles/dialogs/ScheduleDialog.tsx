import { useState } from "react";
import type { Schema } from "../../../api/client";
import { instantIn, moment, useWords } from "../../../i18n";
import { Button, Group, Modal, Stack, Text, TextInput } from "../../../ui";
import { StandsInTheWay } from "./StandsInTheWay";
import { Trouble, type Shared } from "./Trouble";

/** Asks when something is to happen, in the time of the site. With an article, it says what would keep that one from going live. */
export function ScheduleDialog({ article, title, zone, busy, problem, onSchedule, onClose, onJump }: Shared & { article: Schema<"Article"> | null; title: string; zone: string; onSchedule: (body: Schema<"ScheduleRequest">) => void }) {
  const t = useWords();
  const [at, setAt] = useState("");
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onSchedule({ localAt: at.length === 16 ? `${at}:00` : at, zone }); }}>
        <Stack>
          <Trouble problem={problem} onJump={onJump} />
          {article && <StandsInTheWay article={article} onJump={onJump} />}
          <TextInput data-autofocus type="datetime-local" label={t("schedule.at")} description={t("schedule.zone", { zone })} value={at} onChange={(event) => setAt(event.currentTarget.value)} />
          {at !== "" && zone !== ownZone && <Text size="sm" role="status">{t("schedule.yours", { at: moment(instantIn(at, zone)), zone: ownZone })}</Text>}
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button type="submit" loading={busy} disabled={at === ""}>{t("schedule.act")}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
