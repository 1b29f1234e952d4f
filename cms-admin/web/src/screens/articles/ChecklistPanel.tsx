import { useQuery } from "@tanstack/react-query";
import { memo, useMemo } from "react";
import { answered, api, Refused, type Schema } from "../../api/client";
import type { Saving } from "../../editor/saving";
import { said, useWords } from "../../i18n";
import { ErrorState, LoadingState, Stack, Text, UnstyledButton } from "../../ui";
import { readable } from "./content";
import { placeIn } from "./places";
import { useKept, useSaveState } from "./useSaving";

interface Props {
  article: Schema<"Article">;
  saving: Saving;
  onJump: (pointer: string) => void;
}

/** How that of a version is asked for. */
export function checklistOf({ id, version }: Pick<Schema<"Article">, "id" | "version">) {
  return { queryKey: ["checklist", id, version], queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}/checklist", { params: { path: { id } } })) };
}

/** Of the last version. */
export function useChecklist(article: Schema<"Article">) {
  return useQuery({ ...checklistOf(article), placeholderData: (before) => before });
}

/** What keeps an article from going live, apart from the sign-off, which comes last. */
export function standingInTheWay({ items }: Schema<"Checklist">) {
  return items.filter(({ check, passed, level }) => !passed && level === "BLOCKING" && check !== "SIGN_OFF");
}

/** Of what was typed, looked over again at each pause of the hands. */
export function useLiveChecklist(article: Schema<"Article">, saving: Saving) {
  const kept = useKept(saving);
  const { patch, pause } = saving.keptChanges();
  const path = { params: { path: { id: article.id } } };
  return useQuery({
    queryKey: ["checklist", article.id, article.version, ...(kept ? [pause] : [])],
    queryFn: () => answered(kept ? api.POST("/api/admin/v1/articles/{id}/checklist", { ...path, body: readable(patch).patch as Schema<"ArticleRequest"> }) : api.GET("/api/admin/v1/articles/{id}/checklist", path)),
    // What cannot be read yet can after the next pause.
    retry: false,
    placeholderData: (before) => before,
  });
}

/** The sentences that are hardest to read, each with the place of its block at the top of the text. */
export function hardSentences(checklist: Schema<"Checklist"> | undefined) {
  const findings = checklist?.items.find(({ check, level }) => check === "READING_GRADE" && level !== "OFF")?.findings ?? [];
  return findings.flatMap(({ pointer, text }) => {
    const block = /^\/body\/content\/(\d+)/.exec(pointer)?.[1];
    return text && block !== undefined ? [{ block: Number(block), text }] : [];
  });
}

/** What the site wants to see before an article goes live, and where it is missing. */
export function ChecklistPanel({ article, saving, onJump }: Props) {
  const t = useWords();
  const checklist = useLiveChecklist(article, saving);
  const kept = useKept(saving);
  const unfinished = useMemo(() => (kept ? [...new Set(readable(saving.keptChanges().patch).unfinished)] : []), [saving, kept]);
  if (checklist.isPending) {
    return <LoadingState lines={4} />;
  }
  if (checklist.isError && kept) {
    return <><Text size="sm" c="dimmed" role="status">{t("checklist.unreadable")}</Text>{checklist.error instanceof Refused && checklist.error.status === 422 ? <Text size="sm">{checklist.error.message}</Text> : <ErrorState failure={checklist.error} again={() => void checklist.refetch()} />}</>;
  }
  if (checklist.isError) {
    return <ErrorState failure={checklist.error} again={() => void checklist.refetch()} />;
  }
  return (
    <Stack gap="sm">
      <Freshness saving={saving} looking={checklist.isFetching} />
      {unfinished.length > 0 && (
        <div>
          <Text>{t("checklist.unfinished", { count: unfinished.length })}</Text>
          {unfinished.map((pointer) => <UnstyledButton key={pointer} className="finding" onClick={() => onJump(pointer)}>{placeIn(saving.getContent(), pointer, t)}</UnstyledButton>)}
        </div>
      )}
      <Text fw={600}>{t(checklist.data.ready ? "checklist.ready" : "checklist.notReady")}</Text>
      <ChecklistItems items={checklist.data.items} onJump={onJump} />
    </Stack>
  );
}

/** Of what the list speaks. By itself, because that changes with every word. */
function Freshness({ saving, looking }: { saving: Saving; looking: boolean }) {
  const t = useWords();
  const kept = useKept(saving);
  const { kind } = useSaveState(saving);
  const behind = kind !== "saved" && kept !== saving.getContent();
  return <Text size="sm" c="dimmed">{t(behind || looking ? "checklist.behind" : kept ? "checklist.live" : "checklist.saved")}</Text>;
}

/** What is no place in an article, but something to be done with it. */
const NOWHERE = ["", "/signOff"];

export const ChecklistItems = memo(function ChecklistItems({ items, onJump }: { items: Schema<"ChecklistItem">[]; onJump?: ((pointer: string) => void) | undefined }) {
  const t = useWords();
  return (
    <ul className="rows">
      {items.filter((item) => item.level !== "OFF").map((item) => (
        <li key={item.check} className="check" data-passed={item.passed} data-level={item.level}>
          <Text fw={600}>
            <span aria-hidden="true">{item.passed ? "✓" : item.level === "BLOCKING" ? "✕" : "!"}</span> {t(`check.${item.check}`)}
            {item.grade !== undefined && ` (${Math.max(0, item.grade).toFixed(1)})`}
            <Text span size="sm" c="dimmed" fw={400}> {t(item.passed ? "checklist.passed" : `checklist.${item.level}`)}</Text>
          </Text>
          {item.findings.slice(0, 5).map((finding, index) => (
            onJump && !NOWHERE.includes(finding.pointer) ? (
              <UnstyledButton key={index} className="finding" onClick={() => onJump(finding.pointer)}>{said(finding.detail)}{finding.text && <q>{finding.text}</q>}</UnstyledButton>
            ) : <Text key={index} size="sm">{said(finding.detail)}</Text>
          ))}
        </li>
      ))}
    </ul>
  );
});
