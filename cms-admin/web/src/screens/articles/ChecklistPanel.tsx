import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../../api/client";
import type { Saving } from "../../editor/saving";
import { useWords } from "../../i18n";
import { ErrorState, LoadingState, Stack, Text, UnstyledButton } from "../../ui";
import { useUnsaved } from "./useSaving";

interface Props {
  article: Schema<"Article">;
  saving: Saving;
  onJump: (pointer: string) => void;
}

export function useChecklist(article: Schema<"Article">) {
  return useQuery({
    queryKey: ["checklist", article.id, article.version],
    queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}/checklist", { params: { path: { id: article.id } } })),
    placeholderData: (before) => before,
  });
}

/** What the site wants to see before an article goes live, and where it is missing. */
export function ChecklistPanel({ article, saving, onJump }: Props) {
  const t = useWords();
  const stale = useUnsaved(saving);
  const checklist = useChecklist(article);
  if (checklist.isPending) {
    return <LoadingState lines={4} />;
  }
  if (checklist.isError) {
    return <ErrorState failure={checklist.error} again={() => void checklist.refetch()} />;
  }
  return (
    <Stack gap="sm">
      {stale && <Text size="sm" c="dimmed">{t("checklist.stale")}</Text>}
      <Text fw={600}>{t(checklist.data.ready ? "checklist.ready" : "checklist.notReady")}</Text>
      <ChecklistItems items={checklist.data.items} onJump={onJump} />
    </Stack>
  );
}

export function ChecklistItems({ items, onJump }: { items: Schema<"ChecklistItem">[]; onJump?: (pointer: string) => void }) {
  const t = useWords();
  return (
    <ul className="rows">
      {items.filter((item) => item.level !== "OFF").map((item) => (
        <li key={item.check} className="check" data-passed={item.passed} data-level={item.level}>
          <Text fw={600}>
            <span aria-hidden="true">{item.passed ? "✓" : item.level === "BLOCKING" ? "✕" : "!"}</span> {t(`check.${item.check}`)}
            {item.grade !== undefined && ` (${item.grade.toFixed(1)})`}
            <Text span size="sm" c="dimmed" fw={400}> {t(item.passed ? "checklist.passed" : `checklist.${item.level}`)}</Text>
          </Text>
          {item.findings.slice(0, 5).map((finding, index) => (
            onJump && finding.pointer.startsWith("/body/") ? (
              <UnstyledButton key={index} className="finding" onClick={() => onJump(finding.pointer)}>{finding.detail}{finding.text && <q>{finding.text}</q>}</UnstyledButton>
            ) : <Text key={index} size="sm">{finding.detail}</Text>
          ))}
        </li>
      ))}
    </ul>
  );
}
