import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../api/client";

export type Topic = Schema<"Topic">;

/** All topics of the site, whatever number of pages they are on; a site has some hundreds at most. */
export function useTopics(enabled = true) {
  return useQuery({ queryKey: ["topics"], queryFn: allTopics, enabled, staleTime: 60_000 });
}

async function allTopics(): Promise<Topic[]> {
  const topics: Topic[] = [];
  let after: string | undefined;
  do {
    const page = await answered(api.GET("/api/admin/v1/topics", { params: { query: { limit: 100, after } } }));
    topics.push(...page.items);
    after = page.next;
  } while (after);
  return topics.sort((one, other) => one.name.localeCompare(other.name));
}
