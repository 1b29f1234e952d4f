export const REPLY_STATUSES = ["PENDING", "APPROVED", "SPAM", "TRASH"] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];

/** Which replies the address asks for; those that wait, where it does not say; under which article, and of which reply's writer, if of one. */
export function readStatus(search: Record<string, unknown>): { status?: ReplyStatus; article?: string; writer?: string } {
  const status = REPLY_STATUSES.find((one) => one === search.status);
  return { ...(status && { status }), ...(typeof search.article === "string" && { article: search.article }), ...(typeof search.writer === "string" && { writer: search.writer }) };
}
