import { useState } from "react";
import { useWords } from "../../i18n";
import { Button, FormProblems, Group, Modal, Select, Stack, Text } from "../../ui";

interface Props {
  title: string;
  /** What goes. */
  name: string;
  /** What may stay. */
  choices: { value: string; label: string }[];
  /** What will happen, once it is known what stays. */
  words: (into: string) => string;
  busy: boolean;
  problem?: string | null;
  onSearch?: (text: string) => void;
  onMerge: (into: string) => void;
  onClose: () => void;
}

/** Asks into what something shall be merged, and says what will happen before it does. */
export function MergeDialog({ title, name, choices, words, busy, problem = null, onSearch, onMerge, onClose }: Props) {
  const t = useWords();
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); if (chosen) { onMerge(chosen.value); } }}>
        <FormProblems words={problem} />
        <Stack>
          <Select data-autofocus searchable label={t("merge.into", { name })} nothingFoundMessage={t("merge.none")} data={choices} value={chosen?.value ?? null} onSearchChange={onSearch}
            onChange={(value) => setChosen(choices.find((choice) => choice.value === value) ?? null)} />
          <Text aria-live="polite">{chosen ? words(chosen.label) : t("merge.choose")}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
            <Button type="submit" color="red" loading={busy} disabled={!chosen}>{t("merge.act")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
