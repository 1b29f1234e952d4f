import { Button, Group, Modal, Text } from "@mantine/core";
import { useWords } from "../i18n";

interface Props {
  opened: boolean;
  title: string;
  words: string;
  act: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be taken back. */
export function ConfirmDialog({ opened, title, words, act, danger = false, busy = false, onConfirm, onClose }: Props) {
  const t = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Text mb="lg">{words}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
        <Button data-autofocus color={danger ? "red" : undefined} loading={busy} onClick={onConfirm}>{act}</Button>
      </Group>
    </Modal>
  );
}
