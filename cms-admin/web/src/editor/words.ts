/** The words in a part of an article, whatever it is: a block, a list of facts, a line. */
export function wordsOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(wordsOf).filter(Boolean).join(isInline(value) ? "" : "\n");
  }
  if (value !== null && typeof value === "object") {
    const node = value as Record<string, unknown>;
    if (typeof node.type === "string") {
      return [...("attrs" in node ? Object.entries(node.attrs as object).filter(([name]) => !["id", "level", "media"].includes(name)).map(([, one]) => wordsOf(one)) : []), wordsOf(node.text ?? ""), wordsOf(node.content ?? [])].filter(Boolean).join(" ");
    }
    return Object.values(node).map(wordsOf).filter(Boolean).join(" · ");
  }
  return "";
}

function isInline(list: unknown[]) {
  return list.every((one) => ["text", "hardBreak"].includes((one as { type?: string } | null)?.type ?? ""));
}
