export const REPLY_STATUSES = ["PENDING", "APPROVED", "SPAM", "TRASH"] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];

/** Which replies the address asks for; those that wait, where it does not say; under which article, of which reply’s writer or network, if of one, and which is shown first. */
export function readStatus(search: Record<string, unknown>): { status?: ReplyStatus; article?: string; writer?: string; network?: string; reply?: string } {
  const status = REPLY_STATUSES.find((one) => one === search.status);
  return { ...(status && { status }), ...(typeof search.article === "string" && { article: search.article }), ...(typeof search.writer === "string" && { writer: search.writer }), ...(typeof search.network === "string" && { network: search.network }), ...(typeof search.reply === "string" && { reply: search.reply }) };
}
