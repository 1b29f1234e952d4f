/** What the head of the queue says of the list below it, which stays as it is while somebody reads. */
import type { Reply } from "./reply";

export interface Page {
  items: Reply[];
  next?: string;
}

/** Those at the head of the list that belong among the loaded ones and are not there yet. */
export function newIn(head: Reply[], loaded: Reply[], isMore: boolean): Reply[] {
  const known = new Set(loaded.map(({ id }) => id));
  const last = loaded.at(-1);
  const reach = isMore && last ? Date.parse(last.createdAt) : 0;
  return head.filter(({ id, createdAt }) => !known.has(id) && Date.parse(createdAt) >= reach);
}

/** Those of the loaded ones that should be at the head of the list and are not. */
export function leftOf({ items, next }: Page, loaded: Reply[]): Reply[] {
  const there = new Set(items.map(({ id }) => id));
  const last = items.at(-1);
  const reach = next && last ? Date.parse(last.createdAt) : 0;
  return loaded.filter(({ id, createdAt }) => !there.has(id) && Date.parse(createdAt) > reach);
}
