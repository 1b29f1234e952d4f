import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { answered, api, type Schema } from "../api/client";

export type StaffMember = Schema<"StaffMember">;

/** Everybody who has an account, by name. The API finds nobody by name, and a site has few people. */
export function useStaff(enabled = true) {
  return useQuery({ queryKey: ["staff"], queryFn: everybody, enabled, staleTime: 60_000 });
}

/** What somebody is called. Until that is known, and for machines, their id. */
export function useNames(enabled = true) {
  const { data } = useStaff(enabled);
  const names = useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data]);
  return (id: string) => names.get(id) ?? id;
}

async function everybody(): Promise<StaffMember[]> {
  const staff: StaffMember[] = [];
  let after: string | undefined;
  do {
    const page = await answered(api.GET("/api/admin/v1/staff", { params: { query: { limit: 100, after } } }));
    staff.push(...page.items);
    after = page.next;
  } while (after);
  return staff.sort((one, other) => one.name.localeCompare(other.name));
}
