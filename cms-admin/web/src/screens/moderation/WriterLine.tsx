import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../../api/client";
import { useWords } from "../../i18n";
import { Others } from "./Others";
import type { Reply } from "./reply";

/** What else the reader who wrote this has left. */
export function WriterLine({ reply }: { reply: Reply }) {
  const t = useWords();
  const tally = useQuery({
    queryKey: ["comment", reply.id, "writer"],
    queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}/writer", { params: { path: { id: reply.id } } })),
    enabled: !reply.staff && !reply.erasedAt,
    staleTime: 30_000,
  });
  return tally.data ? <Others counts={tally.data} none={t("moderation.writerNew")} some={t("moderation.writerElse")} of={{ writer: reply.id }} /> : null;
}
