import { useState } from "react";
import { useWords } from "../../../i18n";
import { Button, Group, Modal, Stack, Textarea } from "../../../ui";
import { Trouble, type Shared } from "./Trouble";

interface Props extends Shared {
  title: string;
  label: string;
  help: string;
  /** How many characters it has at most. */
  most: number;
  send: string;
  onSend: (note: string) => void;
}

/** Asks for a note that goes with an act. */
export function NoteDialog({ title, label, help, most, send, busy, problem, onSend, onClose }: Props) {
  const t = useWords();
  const [note, setNote] = useState("");
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onSend(note.trim()); }}>
        <Stack>
          <Trouble problem={problem} />
          <Textarea data-autofocus label={label} description={help} maxLength={most} rows={5} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button type="submit" loading={busy} disabled={note.trim() === ""}>{send}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
