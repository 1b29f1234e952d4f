import { useEffect, useRef } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Schema } from "../../../api/client";
import { day, useWords } from "../../../i18n";
import { Alert, Button, Group, Modal, Stack, Text } from "../../../ui";
import { ChecklistItems, useChecklist } from "../ChecklistPanel";
import { Trouble, type Shared } from "./Trouble";

/** Ctrl-Enter opens it, Enter publishes, when nothing stands in the way. */
export function PublishDialog({ article, save, busy, problem, onPublish, onClose, onJump }: Shared & { article: Schema<"Article">; save: () => Promise<number | null>; onPublish: () => void }) {
  const t = useWords();
  const saved = useQuery({ queryKey: ["saved", article.id], queryFn: () => save(), gcTime: 0, staleTime: Infinity, retry: false });
  const checklist = useChecklist(article);
  const { signOff } = article;
  const button = useRef<HTMLButtonElement>(null);
  const ready = checklist.data?.ready === true && typeof saved.data === "number";
  // A button that waits cannot have the focus, so it gets it when it can be pressed.
  useEffect(() => {
    if (ready) {
      button.current?.focus();
    }
  }, [ready]);
  return (
    <Modal opened onClose={onClose} title={t("act.publish")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onPublish(); }}>
        {/* Until then the dialog has it, so that no key goes to the text behind. */}
        <Stack tabIndex={-1} data-autofocus className="awaits">
          <Trouble problem={problem} onJump={onJump} />
          {saved.data === null && <Alert role="alert" color="red" variant="outline">{t("save.refused")}</Alert>}
          {signOff && <Text>{t("publish.signedOff", { name: signOff.name, credentials: signOff.credentials, day: day(signOff.at) })}</Text>}
          {checklist.data && <><Text fw={600}>{t(checklist.data.ready ? "checklist.ready" : "checklist.notReady")}</Text><ChecklistItems items={checklist.data.items} onJump={onJump} /></>}
          <Text size="sm" c="dimmed">{t("publish.address", { address: `/articles/${article.slug}` })}</Text>
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
            <Button ref={button} type="submit" loading={busy || saved.isPending} disabled={!ready}>{t("act.publish")}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
