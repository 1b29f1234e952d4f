import { day, moment, useWords } from "../../i18n";
import { Text } from "../../ui";
import type { Reply } from "./reply";

/** Until when a reply that was put away is kept, and whether its writer is still known. */
export function Lifetime({ reply }: { reply: Reply }) {
  const t = useWords();
  return (
    <>
      {reply.removedOn && <Text size="sm" mb="sm">{t("moderation.removedOn", { day: day(reply.removedOn) })}</Text>}
      {reply.erasedAt && <Text size="sm" mb="sm">{t("moderation.erased", { at: moment(reply.erasedAt) })}</Text>}
    </>
  );
}
