import type { Schema } from "../../api/client";

/** A reply, as moderators see it. */
export type Reply = Schema<"Comment">;
