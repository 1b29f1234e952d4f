import { Refused, type Schema } from "../../api/client";

export type Discussion = Schema<"DiscussionSettings">;

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

/** What the server found wrong with the rules of a part of the settings, in words at each field. */
export function errorsOf<Field extends string = keyof Discussion>(failure: unknown, part = "discussion"): Partial<Record<Field, string>> {
  const errors: Partial<Record<string, string>> = {};
  for (const { pointer, detail } of failure instanceof Refused ? failure.problem.errors ?? [] : []) {
    const [, of, name] = pointer.split("/");
    if (of === part && name) {
      errors[name] = errors[name] ? `${errors[name]} ${detail}` : detail;
    }
  }
  return errors as Partial<Record<Field, string>>;
}
