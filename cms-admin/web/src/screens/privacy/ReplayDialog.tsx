import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, FileButton, FormProblems, Group, Modal, tell, Text } from "../../ui";

type List = Schema<"ReplayRequest">;
type Entries = NonNullable<List["erasures"]>;

/** In characters. A request takes twice as much, and one erasure has less. */
const LONGEST_PART = 600_000;

/** The list in parts that can be sent one by one: to erase again twice does no harm. */
function parts({ erasures = [] }: List): List[] {
  const all: Entries[] = [[]];
  let length = 0;
  for (const entry of erasures) {
    const more = JSON.stringify(entry).length;
    if (length > 0 && length + more > LONGEST_PART) {
      all.push([]);
      length = 0;
    }
    all.at(-1)!.push(entry);
    length += more;
  }
  return all.map((part) => ({ erasures: part }));
}

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
      return Array.isArray(erasures) ? { erasures } : null;
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
      const total = { erasures: 0, added: 0, repeated: 0 };
      for (const part of parts(body)) {
        const { erasures, added, repeated } = await answered(api.POST("/api/admin/v1/privacy/replays", { body: part }));
        total.erasures = erasures;
        total.added += added;
        total.repeated += repeated;
      }
      tell(t("privacy.replayed", total));
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
