export const REPLY_STATUSES = ["PENDING", "APPROVED", "SPAM", "TRASH"] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];

/** Which replies the address asks for; those that wait, where it does not say. */
export function readStatus(search: Record<string, unknown>): { status?: ReplyStatus } {
  const status = REPLY_STATUSES.find((one) => one === search.status);
  return status ? { status } : {};
}
