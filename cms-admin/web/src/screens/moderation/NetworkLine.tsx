import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../../api/client";
import { useWords } from "../../i18n";
import { Others } from "./Others";
import type { Reply } from "./reply";

/** What else has come from the same network, for as long as that is known. */
export function NetworkLine({ reply }: { reply: Reply }) {
  const t = useWords();
  const tally = useQuery({
    queryKey: ["comment", reply.id, "network"],
    queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}/network", { params: { path: { id: reply.id } } })),
    enabled: reply.networkUntil !== undefined,
    staleTime: 30_000,
    retry: false,
  });
  return tally.data ? <Others counts={tally.data} none={t("moderation.networkNew")} some={t("moderation.networkElse")} of={{ network: reply.id }} /> : null;
}
