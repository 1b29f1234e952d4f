import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, ErrorState, FormProblems, Group, LoadingState, Modal, Stack, Text, TextInput } from "../../ui";
import type { Filters } from "./filters";
import { read, written } from "./views";

const KEY = ["me", "views"];

/** The filters that somebody uses again and again, by names of their own. */
export default function SavedViews({ filters, onOpen, onClose }: { filters: Filters; onOpen: (filters: Filters) => void; onClose: () => void }) {
  const t = useWords();
  const saved = useQuery({ queryKey: KEY, queryFn: () => answered(api.GET("/api/admin/v1/me/views")) });
  return (
    <Modal opened onClose={onClose} title={t("views.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      {saved.isPending && <LoadingState lines={2} />}
      {saved.isError && <ErrorState failure={saved.error} again={() => void saved.refetch()} />}
      {saved.data && <Views saved={saved.data} filters={filters} onOpen={onOpen} />}
    </Modal>
  );
}

function Views({ saved: { version, views }, filters, onOpen }: { saved: Schema<"SavedViews">; filters: Filters; onOpen: (filters: Filters) => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const { busy, act, problem } = useAct();
  const something = Object.keys(filters).length > 0;

  /** Where another browser was quicker, its views are shown, and what was wanted here can be done again. */
  async function keep(changed: typeof views) {
    const worked = await act(async () => queries.setQueryData(KEY, await answered(api.PUT("/api/admin/v1/me/views", { params: { header: onVersion(version) }, body: { views: changed } }))));
    if (!worked) {
      await queries.invalidateQueries({ queryKey: KEY });
    }
    return worked;
  }

  async function save() {
    const wanted = { name: name.trim(), filters: written(filters) };
    if (await keep([...views.filter((other) => other.name !== wanted.name), wanted])) {
      setName("");
    }
  }

  return (
    <Stack>
      <FormProblems words={problem} />
      <Text size="sm" c="dimmed">{t("views.help")}</Text>
      {views.length === 0 && <Text>{t("views.none")}</Text>}
      <ul className="rows">
        {views.map((view) => (
          <li key={view.name}>
            <Group wrap="nowrap" gap="xs">
              <button type="button" className="row breaking" onClick={() => onOpen(read(view.filters))}>{view.name}</button>
              <Button size="compact-md" variant="subtle" color="red" flex="none" disabled={busy} aria-label={t("views.forget", { name: view.name })} onClick={() => void keep(views.filter((other) => other !== view))}>{t("action.remove")}</Button>
            </Group>
          </li>
        ))}
      </ul>
      {something ? (
        <form onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <Stack gap="xs">
            <TextInput data-autofocus label={t("views.name")} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <Group justify="flex-end"><Button type="submit" loading={busy} disabled={name.trim() === ""}>{t("views.save")}</Button></Group>
          </Stack>
        </form>
      ) : <Text size="sm">{t("views.nothing")}</Text>}
    </Stack>
  );
}
