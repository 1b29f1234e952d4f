/**
 * Puts a person's choice into merged content: in the place of what is stored now. The pointer is that of the stored content, and
 * blocks that were merged in may have moved it; so what stands there has to be what was stored, and else it is looked for.
 */
export function replace<T>(content: T, pointer: string, stored: unknown, chosen: { value?: unknown } | undefined): T {
  const copy = structuredClone(content);
  const place = exact(copy, pointer, stored) ?? search(copy, JSON.stringify(stored));
  if (!place) {
    return copy;
  }
  if (chosen) {
    place.holder[place.key] = chosen.value;
  } else if (Array.isArray(place.holder)) {
    place.holder.splice(Number(place.key), 1);
  } else {
    delete place.holder[place.key];
  }
  return copy;
}

interface Place {
  holder: Record<string, unknown>;
  key: string;
}

function exact(tree: unknown, pointer: string, stored: unknown): Place | null {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = steps.pop();
  let holder = tree;
  for (const step of steps) {
    holder = (holder as Record<string, unknown> | null | undefined)?.[step];
  }
  return key !== undefined && isHolder(holder) && JSON.stringify(holder[key]) === JSON.stringify(stored) ? { holder, key } : null;
}

function search(tree: unknown, stored: string): Place | null {
  if (!isHolder(tree)) {
    return null;
  }
  for (const [key, value] of Object.entries(tree)) {
    if (isHolder(value) && JSON.stringify(value) === stored) {
      return { holder: tree, key };
    }
    const inside = search(value, stored);
    if (inside) {
      return inside;
    }
  }
  return null;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object";
}
