import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../api/client";

export type Person = Schema<"Person">;

/** Everybody who has an account, for those who may see that. The API finds nobody by name, and a site has few people. */
export function usePeople(enabled: boolean) {
  return useQuery({ queryKey: ["people", "all"], queryFn: everybody, enabled, staleTime: 60_000 });
}

async function everybody(): Promise<Person[]> {
  const people: Person[] = [];
  let after: string | undefined;
  do {
    const page = await answered(api.GET("/api/admin/v1/people", { params: { query: { limit: 100, after } } }));
    people.push(...page.items);
    after = page.next;
  } while (after);
  return people.sort((one, other) => one.name.localeCompare(other.name));
}
