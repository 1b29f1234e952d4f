import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api } from "../../api/client";
import { useWords } from "../../i18n";
import { Text } from "../../ui";
import type { Reply } from "./reply";
import { REPLY_STATUSES, type ReplyStatus } from "./status";

const FIELD = { PENDING: "pending", APPROVED: "approved", SPAM: "spam", TRASH: "trash" } as const;

/** What else the reader who wrote this has left, and what became of it; each number leads to those replies. */
export function WriterLine({ reply }: { reply: Reply }) {
  const t = useWords();
  const tally = useQuery({
    queryKey: ["comment", reply.id, "writer"],
    queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}/writer", { params: { path: { id: reply.id } } })),
    enabled: !reply.staff && !reply.erasedAt,
    staleTime: 30_000,
  });
  const counts = tally.data;
  if (!counts) {
    return null;
  }
  // What was decided says most; what waits says least.
  const some = ([...REPLY_STATUSES.slice(1), REPLY_STATUSES[0]] as ReplyStatus[]).filter((status) => counts[FIELD[status]] > 0);
  return (
    <Text size="sm" mb="sm" className="writer">
      {some.length === 0 ? t("moderation.writerNew") : t("moderation.writerElse")}
      {some.map((status, index) => (
        <span key={status}>{index > 0 && ", "}{" "}<Link to="/moderation" search={{ status, writer: reply.id }}>{t(`moderation.count.${status}`, { count: counts[FIELD[status]] })}</Link></span>
      ))}
    </Text>
  );
}
