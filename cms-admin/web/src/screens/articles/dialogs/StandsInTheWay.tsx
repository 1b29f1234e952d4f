import type { Schema } from "../../../api/client";
import { useWords } from "../../../i18n";
import { Alert, Text } from "../../../ui";
import { ChecklistItems, standingInTheWay, useChecklist } from "../ChecklistPanel";

/** What would keep an article from going live, apart from the sign-off, so that nobody signs or waits for what cannot be published. */
export function StandsInTheWay({ article, onJump }: { article: Schema<"Article">; onJump: (pointer: string) => void }) {
  const t = useWords();
  const checklist = useChecklist(article);
  const lacking = checklist.data ? standingInTheWay(checklist.data) : [];
  if (checklist.data && lacking.length === 0) {
    return <Text size="sm">{t("checklist.nothingElse")}</Text>;
  }
  return lacking.length > 0 && <Alert color="yellow" variant="outline" title={t("checklist.stillLacks")}><ChecklistItems items={lacking} onJump={onJump} /></Alert>;
}
