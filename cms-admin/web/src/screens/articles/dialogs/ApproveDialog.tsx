import { useState } from "react";
import type { Schema } from "../../../api/client";
import { useWords } from "../../../i18n";
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "../../../ui";
import { StandsInTheWay } from "./StandsInTheWay";
import { Trouble, type Shared } from "./Trouble";

/** Asks a reviewer for a signature, and for the day of the next review. With an article, it says what else that one lacks. */
export function ApproveDialog({ article, title, as, help, busy, problem, onApprove, onClose, onJump }: Shared & { article: Schema<"Article"> | null; title: string; as: string; help: string; onApprove: (fields: { note?: string; nextReviewDue?: string }) => void }) {
  const t = useWords();
  const [note, setNote] = useState("");
  const [due, setDue] = useState("");
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onApprove({ ...(note.trim() && { note: note.trim() }), ...(due && { nextReviewDue: due }) }); }}>
        <Stack>
          <Trouble problem={problem} />
          {article && <StandsInTheWay article={article} onJump={onJump} />}
          <Text>{as}</Text>
          <Text size="sm" c="dimmed">{help}</Text>
          <TextInput type="date" label={t("approve.due")} description={t("approve.dueHelp")} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
          <Textarea label={t("approve.note")} maxLength={2000} rows={3} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button type="submit" data-autofocus loading={busy}>{title}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
