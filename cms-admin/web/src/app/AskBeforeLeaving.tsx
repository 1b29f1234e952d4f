import { useBlocker } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { ConfirmDialog } from "../ui";

/** Asks before another screen, or the closing of the tab, drops what was changed here and is not saved. */
export function AskBeforeLeaving({ when }: { when: boolean }) {
  const t = useWords();
  const leaving = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: () => when, withResolver: true });
  return <ConfirmDialog opened={leaving.status === "blocked"} danger title={t("leave.title")} words={t("leave.words")} act={t("leave.act")} onConfirm={() => leaving.proceed?.()} onClose={() => leaving.reset?.()} />;
}
