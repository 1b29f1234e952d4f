import { readFilters, type Filters } from "./filters";

/** Filters as the server keeps them: as the address of the list has them. */
export function written(filters: Filters): string {
  return new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)])).toString();
}

/** What is no longer understood, or was never ours, is left out. */
export function read(filters: string): Filters {
  return readFilters(Object.fromEntries(new URLSearchParams(filters)));
}
