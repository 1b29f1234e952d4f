/** What a webhook can be told of. */
export const EVENTS = ["article.published", "article.updated", "article.withdrawn", "reply.approved", "reply.removed", "reply.erased"] as const;
