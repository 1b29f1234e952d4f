import { Link } from "@tanstack/react-router";
import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { Text } from "../../ui";
import { REPLY_STATUSES, type ReplyStatus } from "./status";

const FIELD = { PENDING: "pending", APPROVED: "approved", SPAM: "spam", TRASH: "trash" } as const;

interface Props {
  counts: Schema<"CommentTally">;
  /** What is said where there are none. */
  none: string;
  /** What is said before their numbers. */
  some: string;
  /** What they have in common, as the list of replies takes it. */
  of: { writer: string } | { network: string };
}

/** Other replies that have something in common with one, and what became of them; each number leads to those replies. */
export function Others({ counts, none, some, of }: Props) {
  const t = useWords();
  // What was decided says most; what waits says least.
  const there = ([...REPLY_STATUSES.slice(1), REPLY_STATUSES[0]] as ReplyStatus[]).filter((status) => counts[FIELD[status]] > 0);
  return (
    <Text size="sm" mb="sm" className="writer">
      {there.length === 0 ? none : some}
      {there.map((status, index) => (
        <span key={status}>{index > 0 && ", "}{" "}<Link to="/moderation" search={{ status, ...of }}>{t(`moderation.count.${status}`, { count: counts[FIELD[status]] })}</Link></span>
      ))}
    </Text>
  );
}
