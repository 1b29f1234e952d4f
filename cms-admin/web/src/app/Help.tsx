import { useWords } from "../i18n";
import { Kbd, Modal, Switch, Table } from "../ui";
import { turnKeys, useKeysAreOn } from "./keys";

const KEYS = [
  ["Ctrl K", "help.palette"],
  ["?", "help.help"],
  ["/", "help.search"],
  ["j k", "help.move"],
  ["x", "help.select"],
  ["Enter", "help.open"],
  ["n", "help.new"],
  ["Ctrl S", "help.save"],
  ["Ctrl Enter", "help.publish"],
  ["Alt P", "help.preview"],
  ["Alt F10", "help.toolbar"],
  ["Alt Shift ↑ ↓", "help.blocks"],
  ["a s t", "help.moderate"],
  ["b", "help.back"],
  ["r", "help.answer"],
  ["e", "help.edit"],
  ["u z", "help.undo"],
] as const;

/** The keys, and a switch for those that are single letters. */
export default function Help({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords();
  const on = useKeysAreOn();
  return (
    <Modal opened={opened} onClose={onClose} title={t("help.title")} size="md" closeButtonProps={{ "aria-label": t("action.close") }}>
      <Table mb="md">
        <Table.Tbody>
          {KEYS.map(([keys, words]) => (
            <Table.Tr key={words}>
              <Table.Th scope="row" w={150}><Kbd>{keys}</Kbd></Table.Th>
              <Table.Td>{t(words)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch label={t("help.letters")} checked={on} onChange={(event) => turnKeys(event.currentTarget.checked)} />
    </Modal>
  );
}
