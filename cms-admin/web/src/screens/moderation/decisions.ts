/** What can be decided about a reply, by which key, and how it is taken back. */
import { answered, api, onVersion } from "../../api/client";
import type { Reply } from "./reply";
import type { ReplyStatus } from "./status";

export type Act = "approve" | "spam" | "trash" | "restore";
export type Sent = Act | "unapprove";

/** A decision, in the order of the keys; its answer may still be on the way. */
export interface Decision {
  act: Act;
  /** Where the reply was. */
  before: ReplyStatus;
  answer: Promise<Reply>;
  /** What was decided at once is taken back at once. */
  batch: number;
}

export const ACTS = ["approve", "restore", "spam", "trash"] as const;
export const KEYS: Record<Act, string> = { approve: "a", restore: "b", spam: "s", trash: "t" };

/** Whether it would change anything; what is in the trash has to come back first. */
export function can(act: Act, { status }: Reply) {
  switch (act) {
    case "approve":
      return status === "PENDING" || status === "SPAM";
    case "spam":
      return status === "PENDING" || status === "APPROVED";
    case "trash":
      return status !== "TRASH";
    case "restore":
      return status === "SPAM" || status === "TRASH";
  }
}

/** What takes a decision back. */
export function opposite({ act, before }: Decision): Sent {
  if (act === "spam" || act === "trash") {
    return "restore";
  }
  return before === "SPAM" ? "spam" : before === "TRASH" ? "trash" : "unapprove";
}

/** Also when somebody leaves the application at once: the reply is off the screen already, so the decision has to arrive. */
export function send(reply: Pick<Reply, "id" | "version">, act: Sent): Promise<Reply> {
  return answered(api.POST(`/api/admin/v1/comments/{id}/${act}`, { params: { path: { id: reply.id }, header: onVersion(reply.version) }, keepalive: true }));
}
