import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../i18n";
import { Modal } from "./Modal";

interface Props {
  opened: boolean;
  title: string;
  words: string;
  act: string;
  danger?: boolean;
  busy?: boolean;
  /** Whether all is there that it takes. */
  ready?: boolean;
  /** What else it asks for. */
  children?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be taken back. */
export function ConfirmDialog({ opened, title, words, act, danger = false, busy = false, ready = true, children, onConfirm, onClose }: Props) {
  const t = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Text mb="lg">{words}</Text>
      {children}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
        <Button data-autofocus color={danger ? "red" : undefined} loading={busy} disabled={!ready} onClick={onConfirm}>{act}</Button>
      </Group>
    </Modal>
  );
}
