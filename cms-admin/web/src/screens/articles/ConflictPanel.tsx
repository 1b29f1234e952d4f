import { useState } from "react";
import type { Refused, Schema } from "../../api/client";
import { useMe } from "../../app/me";
import { useNames } from "../../app/staff";
import { wordsOf } from "../../editor/words";
import type { Content, Saving } from "../../editor/saving";
import { moment, useWords } from "../../i18n";
import { Alert, Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, tell, Text, Title } from "../../ui";
import { contentOf, normal } from "./content";
import { Differences } from "./Differences";
import { replace } from "./pointers";

interface Props {
  refusal: Refused;
  saving: Saving;
  onSettled: (content: Content, save: boolean) => void;
  onArticle: (article: Schema<"Article">) => void;
}

type Side = "mine" | "theirs";

/** Somebody else saved first: what both did, and how it goes together. Nothing is sent before somebody chose. */
export function ConflictPanel({ refusal, saving, onSettled, onArticle }: Props) {
  const t = useWords();
  const current = refusal.problem.current as unknown as Schema<"Article"> | undefined;
  const merge = refusal.problem.merge;
  const [sides, setSides] = useState<(Side | undefined)[]>([]);
  const nameOf = useNames();
  const me = useMe();
  // Of two wordings none is chosen for anybody.
  const undecided = merge?.conflicts.some((conflict, index) => conflict.theirs && !sides[index]) ?? false;
  if (!current) {
    return <Alert mb="md" role="alert" color="red" variant="outline" title={t("conflict.title")}>{refusal.message}</Alert>;
  }
  const theirs = contentOf(current);
  const base = { version: current.version, revision: current.head.revision, content: theirs };

  function settle(content: Content, save: boolean) {
    saving.settle(base, content);
    onArticle(current!);
    onSettled(content, save);
  }

  function together() {
    let content = merge!.content as unknown as Content;
    merge!.conflicts.forEach((conflict, index) => {
      if (conflict.theirs && sides[index] === "mine") {
        content = replace(content, conflict.theirs.pointer, conflict.theirs.value, conflict.mine);
      }
    });
    settle(normal({ ...theirs, ...content }), true);
  }

  async function copy() {
    await navigator.clipboard.writeText(wordsOf(saving.getContent().body));
    tell(t("conflict.copied"));
  }

  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="conflict" className="conflict">
      <Title order={2} id="conflict" mb="xs">{t(current.head.by === me.id ? "conflict.ownTitle" : "conflict.title")}</Title>
      <Text mb="sm" role="alert">{t(merge?.clean ? "conflict.clean" : "conflict.words", { at: moment(current.updatedAt), name: nameOf(current.head.by) })}</Text>
      {merge && merge.conflicts.length > 0 && (
        <Stack mb="md">
          {merge.conflicts.map((conflict, index) => (
            <Paper key={index} withBorder p="sm" role="group" aria-label={t("conflict.place", { number: index + 1 })}>
              <Text fw={600} mb="xs">{t("conflict.place", { number: index + 1 })}: {t(`conflict.${conflict.reason}`)}</Text>
              <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xs">
                <div><Text size="sm" c="dimmed">{t("conflict.mine")}</Text><Text>{conflict.mine ? wordsOf(conflict.mine.value) : t("conflict.removed")}</Text></div>
                <div><Text size="sm" c="dimmed">{t("conflict.theirs")}</Text><Text>{conflict.theirs ? wordsOf(conflict.theirs.value) : t("conflict.removed")}</Text></div>
              </SimpleGrid>
              {conflict.theirs ? (
                <SegmentedControl aria-label={t("conflict.choose", { number: index + 1 })} value={sides[index] ?? ""} data={[{ value: "mine", label: t("conflict.mine") }, { value: "theirs", label: t("conflict.theirs") }]}
                  onChange={(value) => setSides(merge.conflicts.map((_, at) => (at === index ? (value as Side) : sides[at])))} />
              ) : <Text size="sm">{t("conflict.onlyTheirs")}</Text>}
            </Paper>
          ))}
        </Stack>
      )}
      {merge && (
        <Stack mb="md">
          <Part title={t("conflict.theirChanges", { name: nameOf(current.head.by) })} changes={merge.theirs} />
          <Part title={t(merge.conflicts.length > 0 ? "conflict.myOtherChanges" : "conflict.myChanges")} changes={merge.mine} />
        </Stack>
      )}
      <Group>
        {merge && <Button disabled={undecided} onClick={together}>{t("conflict.merge")}</Button>}
        <Button variant="default" onClick={() => settle(saving.getContent(), true)}>{t("conflict.takeMine")}</Button>
        <Button variant="default" onClick={() => settle(theirs, false)}>{t("conflict.takeTheirs")}</Button>
        <Button variant="subtle" onClick={() => void copy()}>{t("conflict.copy")}</Button>
      </Group>
    </Paper>
  );
}

/** What goes into the merged text from one side. */
function Part({ title, changes }: { title: string; changes: Schema<"Changes"> }) {
  return (
    <details open>
      <summary><Text span fw={600}>{title}</Text></summary>
      <Differences differences={changes} onlyChanges view="inline" />
    </details>
  );
}
