/** How people call a value of a field of that name, which may be one out of a few. */
type Say = (field: string, value: string) => string;

/** The words in a part of an article, whatever it is: a block, a list of facts, a line. */
export function wordsOf(value: unknown, say: Say = (_, said) => said, field = ""): string {
  if (typeof value === "string" || typeof value === "number") {
    return say(field, String(value));
  }
  if (Array.isArray(value)) {
    return value.map((one) => wordsOf(one, say, field)).filter(Boolean).join(isInline(value) ? "" : "\n");
  }
  if (value !== null && typeof value === "object") {
    const node = value as Record<string, unknown>;
    if (typeof node.type === "string") {
      return [...("attrs" in node ? Object.entries(node.attrs as object).filter(([name]) => !["id", "level", "media"].includes(name)).map(([name, one]) => wordsOf(one, say, name)) : []), wordsOf(node.text ?? "", say), wordsOf(node.content ?? [], say)].filter(Boolean).join(" ");
    }
    return Object.entries(node).map(([name, one]) => wordsOf(one, say, name)).filter(Boolean).join(" · ");
  }
  return "";
}

function isInline(list: unknown[]) {
  return list.every((one) => ["text", "hardBreak"].includes((one as { type?: string } | null)?.type ?? ""));
}
