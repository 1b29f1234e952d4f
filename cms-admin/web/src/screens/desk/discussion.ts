import type { Schema } from "../../api/client";
import type { Typed } from "./settings";

export type Discussion = Typed<Schema<"DiscussionSettings">>;

export const LISTS = ["heldWords", "blockedWords", "heldAddresses", "blockedAddresses", "trustedAddresses"] as const;

/** One entry a line, as people paste them. */
export function asText(entries: string[]) {
  return entries.join("\n");
}

/** The lines as they are typed, also those that are empty so far. */
export function asTyped(text: string) {
  return text.split("\n");
}

/** The rules without empty lines, as they are sent. */
export function sent(rules: Discussion): Discussion {
  const lists = LISTS.map((name) => [name, rules[name].filter((entry) => entry.trim() !== "")] as const);
  return { ...rules, ...Object.fromEntries(lists) };
}
