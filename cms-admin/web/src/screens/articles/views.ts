import { readFilters, type Filters } from "./filters";

export interface View {
  name: string;
  filters: Filters;
}

/** Views are kept in the browser, for each person who uses it. */
const keptOf = (person: string) => `comfrey.views.${person}`;

/** What is no longer understood, or was never ours, is left out. */
export function viewsOf(person: string): View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptOf(person)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView).map(({ name, filters }) => ({ name, filters: readFilters({ ...filters }) })) : [];
  } catch {
    return [];
  }
}

export function keepViews(person: string, views: View[]) {
  localStorage.setItem(keptOf(person), JSON.stringify(views));
}

function isView(one: unknown): one is View {
  return typeof one === "object" && one !== null && "name" in one && typeof one.name === "string" && "filters" in one && typeof one.filters === "object" && one.filters !== null;
}
