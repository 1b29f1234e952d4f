/** Settings as they are typed: what stands in the field of a number may be no number yet. */
export type Typed<T> = T extends number ? number | string : T extends object ? { [Name in keyof T]: Typed<T[Name]> } : T;

const LARGEST = 2 ** 31 - 1;

type Tree = Record<string, unknown>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The merge patch that makes one out of the other. Lists are replaced as a whole, and what is gone is null. */
export function changes(before: object, after: object): Tree {
  const [was, is] = [before as Tree, after as Tree];
  const patch: Tree = {};
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [old, now] = [was[name], is[name]];
    if (isTree(old) && isTree(now)) {
      const below = changes(old, now);
      if (Object.keys(below).length > 0) {
        patch[name] = below;
      }
    } else if (JSON.stringify(old) !== JSON.stringify(now)) {
      patch[name] = now ?? null;
    }
  }
  return patch;
}

/** What a merge patch makes out of it. */
export function changed<T extends object>(before: T, patch: Tree): T {
  const after = { ...before } as Tree;
  for (const [name, now] of Object.entries(patch)) {
    const old = after[name];
    if (now === null) {
      delete after[name];
    } else {
      after[name] = isTree(old) && isTree(now) ? changed(old, now) : now;
    }
  }
  return after as T;
}

/** Pointers to the fields of numbers in which there is none. */
export function withoutNumber(before: object, typed: object, at = ""): string[] {
  return Object.entries(before).flatMap(([name, was]) => {
    const now = (typed as Tree)[name];
    if (isTree(was) && isTree(now)) {
      return withoutNumber(was, now, `${at}/${name}`);
    }
    return typeof was === "number" && !(Number.isInteger(now) && Math.abs(now as number) <= LARGEST) ? [`${at}/${name}`] : [];
  });
}
