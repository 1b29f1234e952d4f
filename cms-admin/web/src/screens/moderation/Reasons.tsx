import { said, useWords } from "../../i18n";
import { Text } from "../../ui";
import type { Reply } from "./reply";

/** Why it waits, or was taken for spam, the weightiest reason first. */
export function Reasons({ reply }: { reply: Reply }) {
  const t = useWords();
  if (reply.reasons.length === 0) {
    return null;
  }
  return reply.reasons.length === 1
    ? <Text size="sm" mb="sm">{t("moderation.reasons", { reasons: said(reply.reasons[0]!) })}</Text>
    : (
      <section aria-label={t("moderation.allReasons")}>
        <Text size="sm" fw={500}>{t("moderation.allReasons")}</Text>
        <Text component="ul" size="sm" mt={4} mb="sm" pl="md">{reply.reasons.map((reason) => <li key={reason}>{said(reason)}</li>)}</Text>
      </section>
    );
}
