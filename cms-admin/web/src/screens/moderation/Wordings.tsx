import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../../api/client";
import { moment, useWords } from "../../i18n";
import { ErrorState, LoadingState, Text } from "../../ui";
import type { Reply } from "./reply";

/** That a reply was edited, and, opened, what it said before. */
export function Wordings({ reply }: { reply: Reply }) {
  const t = useWords();
  const edited = reply.edited;
  const wordings = useQuery({
    queryKey: ["comment", reply.id, "wordings", reply.version],
    queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}/wordings", { params: { path: { id: reply.id } } })),
    enabled: false,
  });
  if (!edited) {
    return null;
  }
  return (
    <details className="wordings" onToggle={(event) => { if (event.currentTarget.open && !wordings.data) { void wordings.refetch(); } }}>
      <summary>{t("moderation.edited", { name: edited.name, at: moment(edited.at) })}</summary>
      {wordings.isFetching && <LoadingState lines={2} />}
      {wordings.isError && <ErrorState failure={wordings.error} again={() => void wordings.refetch()} />}
      {wordings.data?.items.toReversed().map((wording) => (
        <blockquote key={wording.replaced.at}>
          <Text size="sm" c="dimmed">{t("moderation.before", { name: wording.replaced.name, at: moment(wording.replaced.at) })}</Text>
          <Text size="sm">{[wording.name, wording.website].filter(Boolean).join(" · ")}</Text>
          <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>{wording.text}</Text>
        </blockquote>
      ))}
    </details>
  );
}
