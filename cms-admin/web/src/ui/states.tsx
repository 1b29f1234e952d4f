import { Alert, Button, Group, Paper, Text, Title, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { Refused, Unreachable } from "../api/client";
import { useWords } from "../i18n";

/** Grey bars where something will be; only after a moment, so that quick answers do not flash. */
export function LoadingState({ lines = 5 }: { lines?: number }) {
  const t = useWords();
  return (
    <div data-skeleton-late aria-busy="true">
      <VisuallyHidden>{t("state.loading")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => <span key={line} className="waiting" />)}
    </div>
  );
}

/** What went wrong, in words for people, and what to do now. */
export function ErrorState({ failure, again }: { failure: unknown; again?: () => void }) {
  const t = useWords();
  const { title, words } = explained(failure, t);
  return (
    <Alert role="alert" color="red" variant="outline" title={title}>
      <Text>{words}</Text>
      {failure instanceof Refused && failure.request && (
        <Text size="sm" c="dimmed">{t("state.requestId", { id: failure.request })}</Text>
      )}
      {again && (
        <Group mt="sm">
          <Button variant="default" onClick={again}>{t("action.retry")}</Button>
        </Group>
      )}
    </Alert>
  );
}

function explained(failure: unknown, t: ReturnType<typeof useWords>) {
  if (failure instanceof Unreachable) {
    return { title: t("state.unreachable"), words: t("state.unreachableHelp") };
  }
  if (failure instanceof Refused && failure.status === 403) {
    return { title: t("state.forbidden"), words: t("state.forbiddenHelp") };
  }
  if (failure instanceof Refused && failure.status === 404) {
    return { title: t("state.notFound"), words: t("state.notFoundHelp") };
  }
  return { title: t("state.failed"), words: failure instanceof Error ? failure.message : "" };
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="xl" ta="center">
      <Title order={2} mb="xs">{title}</Title>
      {children}
    </Paper>
  );
}
