import type { paths } from "../../api/schema";

type Query = NonNullable<paths["/api/admin/v1/articles"]["get"]["parameters"]["query"]>;

export const STATUSES = ["DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "APPROVED"] as const;
export const PUBLICATIONS = ["NEVER", "SCHEDULED", "LIVE", "WITHDRAWN"] as const;
export const SHELVES = ["ACTIVE", "ARCHIVED", "TRASHED"] as const;
export const SORTS = ["title"] as const;
export const REVIEWS = ["DUE", "OVERDUE"] as const;

/** What the address of the list says, so that a filtered list can be sent to somebody. */
export interface Filters {
  status?: (typeof STATUSES)[number];
  publication?: (typeof PUBLICATIONS)[number];
  shelf?: (typeof SHELVES)[number];
  review?: (typeof REVIEWS)[number];
  topic?: string;
  tag?: string;
  locale?: string;
  author?: string;
  sort?: (typeof SORTS)[number];
  text?: string;
  mine?: true;
}

/** Reads an address; whatever it says that is not known is left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  return dropEmpty({
    status: oneOf(STATUSES, search.status),
    publication: oneOf(PUBLICATIONS, search.publication),
    shelf: oneOf(SHELVES, search.shelf),
    review: oneOf(REVIEWS, search.review),
    topic: typeof search.topic === "string" ? search.topic : undefined,
    tag: typeof search.tag === "string" || typeof search.tag === "number" ? String(search.tag).slice(0, 50) : undefined,
    text: typeof search.text === "string" || typeof search.text === "number" ? String(search.text).slice(0, 200) : undefined,
    locale: typeof search.locale === "string" ? search.locale : undefined,
    author: typeof search.author === "string" ? search.author : undefined,
    sort: oneOf(SORTS, search.sort),
    mine: search.mine === true || search.mine === "true" ? true : undefined,
  });
}

export function asQuery({ mine, ...filters }: Filters, me: string): Query {
  return mine ? { ...filters, author: me } : filters;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function dropEmpty(filters: { [Key in keyof Filters]: Filters[Key] | undefined }): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ""));
}
