import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, FileButton, FormProblems, Group, Modal, tell, Text } from "../../ui";

type List = Schema<"ReplayRequest">;

/** After a backup was restored: erases again, with the list that was kept elsewhere if there is one. */
export function ReplayDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const { busy, act, problem } = useAct();

  async function read(): Promise<List | null> {
    if (!file) {
      return {};
    }
    try {
      const { erasures } = JSON.parse(await file.text()) as List;
      return { erasures };
    } catch {
      return null;
    }
  }

  async function replay() {
    const body = await read();
    setUnreadable(body === null);
    if (!body) {
      return;
    }
    const worked = await act(async () => {
      const { erasures, added, repeated } = await answered(api.POST("/api/admin/v1/privacy/replays", { body }));
      tell(t("privacy.replayed", { erasures, added, repeated }));
    });
    if (worked) {
      onDone();
    }
  }

  return (
    <Modal opened onClose={onClose} title={t("privacy.replay")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <FormProblems words={unreadable ? t("privacy.unreadable") : problem} />
      <Text mb="md">{t("privacy.replayHelp")}</Text>
      <Group mb="lg">
        <FileButton accept="application/json,.json" onChange={setFile}>{(props) => <Button {...props} variant="default">{t("privacy.chooseList")}</Button>}</FileButton>
        <Text size="sm" className="breaking">{file ? file.name : t("privacy.noList")}</Text>
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
        <Button data-autofocus loading={busy} onClick={() => void replay()}>{t("privacy.replayNow")}</Button>
      </Group>
    </Modal>
  );
}
