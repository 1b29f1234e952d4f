import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion } from "../../api/client";
import { useMay } from "../../app/me";
import type { Topic } from "../../app/topics";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, ConfirmDialog, FormProblems, Group, Modal, Select, Stack, TagsInput, tell, Text, Textarea, TextInput } from "../../ui";
import { MergeDialog } from "./MergeDialog";
import { withBelow } from "./tree";

const FIELDS = ["name", "kind", "parent", "synonyms", "icd10", "description", "slug"] as const;

interface Props {
  topic: Topic | null;
  kind: Topic["kind"];
  topics: Topic[];
  onClose: () => void;
}

/** A topic, new or known: what it is called, where it stands, and what becomes of it. */
export function TopicDialog({ topic, kind, topics, onClose }: Props) {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const [fields, setFields] = useState({
    name: topic?.name ?? "", kind: topic?.kind ?? kind, parent: topic?.parent ?? null, synonyms: topic?.synonyms ?? [], icd10: topic?.icd10 ?? [], description: topic?.description ?? "", slug: topic?.slug ?? "",
  });
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const [asking, setAsking] = useState<"delete" | "merge" | null>(null);
  const { busy, act, problem, errorAt } = useAct(FIELDS);
  const [key] = useState(() => crypto.randomUUID());
  const writable = may("topics:write");
  const below = topic ? withBelow(topics, topic.id) : new Set<string>();
  const parents = topics.filter((one) => one.kind === fields.kind && !below.has(one.id));
  const uses = useUses(topic);
  const unused = below.size === 1 && uses.data === 0;

  async function finish(run: () => Promise<unknown>, done: string) {
    if (await act(run)) {
      // Articles are listed by what topics are called.
      await Promise.all([queries.invalidateQueries({ queryKey: ["topics"] }), queries.invalidateQueries({ queryKey: ["articles"] })]);
      tell(done);
      onClose();
    } else {
      setAsking(null);
      void queries.invalidateQueries({ queryKey: ["topics"] });
    }
  }

  function save() {
    const { parent, slug, ...said } = fields;
    // In a patch, null takes away; the document says of the body only what a topic has.
    const body = { ...said, ...(slug && { slug }), ...((parent || topic) && { parent: parent as string }) };
    return topic
      ? finish(() => answered(api.PATCH("/api/admin/v1/topics/{id}", { params: { path: { id: topic.id }, header: onVersion(topic.version) }, body })), t("topics.saved"))
      : finish(() => answered(api.POST("/api/admin/v1/topics", { params: { header: { "Idempotency-Key": key } }, body })), t("topics.made"));
  }

  if (topic && asking === "merge") {
    return (
      <MergeDialog title={t("topics.merge")} name={topic.name} busy={busy} words={(into) => t("topics.mergeHelp", { name: topic.name, into })}
        choices={topics.filter((one) => one.kind === topic.kind && !below.has(one.id)).map(({ id, name }) => ({ value: id, label: name }))} onClose={() => setAsking(null)}
        onMerge={(into) => void finish(() => answered(api.POST("/api/admin/v1/topics/{id}/merge", { params: { path: { id: topic.id }, header: onVersion(topic.version) }, body: { into } })), t("topics.merged"))} />
    );
  }
  if (topic && asking === "delete") {
    return (
      <ConfirmDialog opened danger busy={busy} title={t("topics.delete")} words={t("topics.deleteHelp", { name: topic.name })} act={t("action.delete")} onClose={() => setAsking(null)}
        onConfirm={() => void finish(() => answered(api.DELETE("/api/admin/v1/topics/{id}", { params: { path: { id: topic.id }, header: onVersion(topic.version) } })), t("topics.deleted"))} />
    );
  }
  return (
    <Modal opened onClose={onClose} title={topic?.name ?? t("topics.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
        <FormProblems words={problem} />
        <fieldset className="plain" disabled={!writable}><Stack>
          <TextInput data-autofocus label={t("topics.name")} maxLength={100} value={fields.name} error={errorAt("name")} onChange={(event) => set({ name: event.currentTarget.value })} />
          <Select label={t("topics.kind")} allowDeselect={false} value={fields.kind} error={errorAt("kind")} data={(["CONDITION", "BODY_AREA", "THERAPY"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(value) => set({ kind: value as Topic["kind"], parent: null })} />
          <Select label={t("topics.parent")} placeholder={t("topics.top")} searchable clearable clearButtonProps={{ "aria-label": t("topics.noParent") }} value={fields.parent} error={errorAt("parent")} data={parents.map(({ id, name }) => ({ value: id, label: name }))} onChange={(parent) => set({ parent })} />
          <TagsInput label={t("topics.synonyms")} description={t("topics.synonymsHelp")} value={fields.synonyms} error={errorAt("synonyms")} onChange={(synonyms) => set({ synonyms })} />
          <TagsInput label={t("facts.icd10")} description={t("facts.icd10Hint")} value={fields.icd10} error={errorAt("icd10")} onChange={(icd10) => set({ icd10 })} />
          <Textarea label={t("topics.description")} maxLength={1000} rows={3} value={fields.description} error={errorAt("description")} onChange={(event) => set({ description: event.currentTarget.value })} />
          <TextInput label={t("page.slug")} description={topic ? t("topics.slugHelp", { address: `/topics/${topic.slug}` }) : t("topics.slugNew")} maxLength={100} spellCheck={false} value={fields.slug} error={errorAt("slug")} onChange={(event) => set({ slug: event.currentTarget.value })} />
          {topic && uses.data !== undefined && <Text size="sm">{t(uses.data === 0 ? "topics.unused" : "topics.used")}{!unused && ` ${t("topics.inUse")}`}</Text>}
          {writable && (
            <Group justify="space-between">
              <Group gap="xs">
                {topic && <Button variant="default" disabled={busy} onClick={() => setAsking("merge")}>{t("topics.merge")}</Button>}
                {topic && unused && <Button variant="subtle" color="red" disabled={busy} onClick={() => setAsking("delete")}>{t("action.delete")}</Button>}
              </Group>
              <Button type="submit" loading={busy}>{t("action.save")}</Button>
            </Group>
          )}
        </Stack></fieldset>
      </form>
    </Modal>
  );
}

/** Whether articles have a topic, those in the archive too: 0, or 1 for "at least one". */
function useUses(topic: Topic | null) {
  return useQuery({
    queryKey: ["articles", "topic", topic?.id],
    queryFn: async () => {
      const pages = await Promise.all((["ACTIVE", "ARCHIVED"] as const).map((shelf) => answered(api.GET("/api/admin/v1/articles", { params: { query: { topic: topic!.id, shelf, limit: 1 } } }))));
      return pages.some(({ items }) => items.length > 0) ? 1 : 0;
    },
    enabled: topic !== null,
  });
}
