import { useState } from "react";
import { useMe } from "../../app/me";
import { useWords } from "../../i18n";
import { Button, Group, Modal, Stack, Text, TextInput } from "../../ui";
import type { Filters } from "./filters";
import { keepViews, viewsOf, type View } from "./views";

/** The filters that somebody uses again and again, by names of their own. */
export default function SavedViews({ filters, onOpen, onClose }: { filters: Filters; onOpen: (filters: Filters) => void; onClose: () => void }) {
  const t = useWords();
  const me = useMe();
  const [views, setViews] = useState(() => viewsOf(me.id));
  const [name, setName] = useState("");
  const something = Object.keys(filters).length > 0;

  function keep(changed: View[]) {
    setViews(changed);
    keepViews(me.id, changed);
  }

  return (
    <Modal opened onClose={onClose} title={t("views.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <Text size="sm" c="dimmed">{t("views.help")}</Text>
        {views.length === 0 && <Text>{t("views.none")}</Text>}
        <ul className="rows">
          {views.map((view) => (
            <li key={view.name}>
              <Group wrap="nowrap" gap="xs">
                <button type="button" className="row breaking" onClick={() => onOpen(view.filters)}>{view.name}</button>
                <Button size="compact-md" variant="subtle" color="red" flex="none" aria-label={t("views.forget", { name: view.name })} onClick={() => keep(views.filter((other) => other !== view))}>{t("action.remove")}</Button>
              </Group>
            </li>
          ))}
        </ul>
        {something ? (
          <form onSubmit={(event) => { event.preventDefault(); keep([...views.filter((other) => other.name !== name.trim()), { name: name.trim(), filters }]); setName(""); }}>
            <Stack gap="xs">
              <TextInput data-autofocus label={t("views.name")} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
              <Group justify="flex-end"><Button type="submit" disabled={name.trim() === ""}>{t("views.save")}</Button></Group>
            </Stack>
          </form>
        ) : <Text size="sm">{t("views.nothing")}</Text>}
      </Stack>
    </Modal>
  );
}
