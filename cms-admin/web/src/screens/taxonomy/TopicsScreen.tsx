import { useState } from "react";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useTopics, type Topic } from "../../app/topics";
import { useWords } from "../../i18n";
import { Button, EmptyState, ErrorState, Group, LoadingState, PageTitle, SegmentedControl, Text, TextInput, useNarrow } from "../../ui";
import { TopicDialog } from "./TopicDialog";
import { matching, treeOf, type Branch } from "./tree";

export const KINDS = ["CONDITION", "BODY_AREA", "THERAPY"] as const satisfies readonly Topic["kind"][];

export function TopicsScreen() {
  return <Needs permission="topics:read"><Topics /></Needs>;
}

/** The topics of one kind, as they stand below each other. */
function Topics() {
  const t = useWords();
  const may = useMay();
  const narrow = useNarrow();
  const [kind, setKind] = useState<Topic["kind"]>("CONDITION");
  const [words, setWords] = useState("");
  const [opened, setOpened] = useState<Topic | "new" | null>(null);
  const topics = useTopics();
  const ofKind = (topics.data ?? []).filter((topic) => topic.kind === kind);
  const branches = matching(treeOf(ofKind), words);
  return (
    <>
      <PageTitle aside={may("topics:write") && <Button onClick={() => setOpened("new")}>{t("topics.new")}</Button>}>{t("nav.topics")}</PageTitle>
      <Group mb="md" align="end">
        <SegmentedControl orientation={narrow ? "vertical" : "horizontal"} fullWidth={narrow} value={kind} aria-label={t("topics.kind")} data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(value) => setKind(value as Topic["kind"])} />
        <TextInput type="search" label={t("list.search")} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </Group>
      {topics.isPending && <LoadingState />}
      {topics.isError && <ErrorState failure={topics.error} again={() => void topics.refetch()} />}
      {topics.isSuccess && branches.length === 0 && (
        <EmptyState title={t(ofKind.length > 0 ? "topics.none" : `topics.empty.${kind}`)}><Text>{t(ofKind.length > 0 ? "topics.noneHelp" : "topics.emptyHelp")}</Text></EmptyState>
      )}
      <Tree branches={branches} label={t(`kind.${kind}`)} onOpen={setOpened} />
      {opened && <TopicDialog key={opened === "new" ? "new" : opened.id} topic={opened === "new" ? null : opened} kind={kind} topics={topics.data ?? []} onClose={() => setOpened(null)} />}
    </>
  );
}

function Tree({ branches, label, onOpen }: { branches: Branch[]; label?: string; onOpen: (topic: Topic) => void }) {
  return branches.length === 0 ? null : (
    <ul className={label ? "rows" : "rows branch"} aria-label={label}>
      {branches.map(({ topic, below }) => (
        <li key={topic.id}>
          <button type="button" className="row" onClick={() => onOpen(topic)}>
            <Text fw={600} component="span">{topic.name}</Text> {topic.icd10.length > 0 && <Text component="span" size="sm" c="dimmed">{topic.icd10.join(", ")}</Text>}
            {topic.synonyms.length > 0 && <Text size="sm" c="dimmed">{topic.synonyms.join(" · ")}</Text>}
          </button>
          <Tree branches={below} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
