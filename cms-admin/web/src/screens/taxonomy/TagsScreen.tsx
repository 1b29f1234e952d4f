import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Button, ConfirmDialog, FormProblems, Group, Modal, PageTitle, Stack, tell, Text, TextInput, useDebouncedValue } from "../../ui";
import { Listing } from "../desk/Listing";
import { MergeDialog } from "./MergeDialog";

type Tag = Schema<"Tag"> & { articles: number };

export function TagsScreen() {
  return <Needs permission="topics:read"><Tags /></Needs>;
}

/** The free words that articles are found by, and how many have each. */
function Tags() {
  const t = useWords();
  const may = useMay();
  const [words, setWords] = useState("");
  const [text] = useDebouncedValue(words.trim(), 200);
  const [opened, setOpened] = useState<Tag | null>(null);
  const pages = usePages<Tag>(["tags", text], (after) => counted(answered(api.GET("/api/admin/v1/tags", { params: { query: { limit: 50, after, ...(text && { text }) } } }))));
  return (
    <>
      <PageTitle>{t("nav.tags")}</PageTitle>
      <TextInput mb="md" maw={320} type="search" label={t("list.search")} description={t("tags.searchHelp")} maxLength={50} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Listing pages={pages} empty={t(text ? "tags.none" : "tags.empty")} help={!text && t("tags.emptyHelp")}>
        {(items) => (
          <ul className="rows" aria-label={t("nav.tags")}>
            {items.map((tag) => (
              <li key={tag.id} className="row">
                <Group justify="space-between">
                  <div>
                    <Text fw={600} component="span">{tag.name}</Text>
                    {tag.formerly.length > 0 && <Text size="sm" c="dimmed">{t("tags.formerly", { names: tag.formerly.join(", ") })}</Text>}
                  </div>
                  <Group gap="xs">
                    <Link to="/articles" search={{ tag: tag.name }}>{t("tags.articles", { count: tag.articles })}</Link>
                    {may("topics:write") && <Button size="compact-md" variant="default" aria-label={t("tags.changeOne", { name: tag.name })} onClick={() => setOpened(tag)}>{t("action.change")}</Button>}
                  </Group>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {opened && <TagDialog key={opened.id} tag={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

/** With how many articles have each. */
async function counted(asked: Promise<Schema<"PageViewTag">>) {
  const page = await asked;
  const counts = page.items.length === 0 ? {} : await answered(api.GET("/api/admin/v1/tags/counts", { params: { query: { tags: page.items.map(({ id }) => id) } }, querySerializer: { array: { style: "form", explode: false } } }));
  return { ...page, items: page.items.map((tag) => ({ ...tag, articles: counts[tag.id] ?? 0 })) };
}

/** Renames a tag, merges it into another one, or removes one that nothing has. */
function TagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(tag.name);
  const [asking, setAsking] = useState<"delete" | "merge" | null>(null);
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim().slice(0, 50), 200);
  const { busy, act, problem, errorAt } = useAct(["name"]);
  const others = useQuery({ queryKey: ["tags", "merge", text], queryFn: () => answered(api.GET("/api/admin/v1/tags", { params: { query: { limit: 100, ...(text && { text }) } } })), enabled: asking === "merge", placeholderData: (before) => before });
  const at = { params: { path: { id: tag.id }, header: onVersion(tag.version) } };

  async function finish(run: () => Promise<unknown>, done: string) {
    const worked = await act(run);
    await Promise.all([queries.invalidateQueries({ queryKey: ["tags"] }), queries.invalidateQueries({ queryKey: ["articles"] })]);
    if (worked) {
      tell(done);
      onClose();
    } else {
      setAsking(null);
    }
  }

  if (asking === "merge") {
    return (
      <MergeDialog title={t("tags.merge")} name={tag.name} busy={busy} words={(into) => t("tags.mergeHelp", { name: tag.name, into, articles: t("tags.articles", { count: tag.articles }) })}
        choices={(others.data?.items ?? []).filter(({ id }) => id !== tag.id).map((other) => ({ value: other.id, label: other.name }))} onSearch={setTyped} onClose={() => setAsking(null)}
        onMerge={(into) => void finish(() => answered(api.POST("/api/admin/v1/tags/{id}/merge", { ...at, body: { into } })), t("tags.merged"))} />
    );
  }
  if (asking === "delete") {
    return <ConfirmDialog opened danger busy={busy} title={t("tags.delete")} words={t("tags.deleteHelp", { name: tag.name })} act={t("action.remove")} onClose={() => setAsking(null)} onConfirm={() => void finish(() => answered(api.DELETE("/api/admin/v1/tags/{id}", at)), t("tags.deleted"))} />;
  }
  return (
    <Modal opened onClose={onClose} title={tag.name} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void finish(() => answered(api.PATCH("/api/admin/v1/tags/{id}", { ...at, body: { name } })), t("tags.renamed")); }} noValidate>
        <FormProblems words={problem} />
        <Stack>
          <TextInput data-autofocus label={t("tags.name")} description={t("tags.nameHelp")} maxLength={50} value={name} error={errorAt("name")} onChange={(event) => setName(event.currentTarget.value)} />
          <Text size="sm">{t("tags.articles", { count: tag.articles })}{tag.articles > 0 && ` – ${t("tags.inUse")}`}</Text>
          <Group justify="space-between">
            <Group gap="xs">
              <Button variant="default" disabled={busy} onClick={() => setAsking("merge")}>{t("tags.merge")}</Button>
              {tag.articles === 0 && <Button variant="subtle" color="red" disabled={busy} onClick={() => setAsking("delete")}>{t("action.remove")}</Button>}
            </Group>
            <Button type="submit" loading={busy}>{t("tags.rename")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
