import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answered, api } from "../../api/client";
import { useMe } from "../../app/me";
import { useWords } from "../../i18n";
import { Alert } from "../../ui";

/** Says who else is at work on an article. Nothing is locked: saving goes by version. */
export function PresenceNotice({ article }: { article: string }) {
  const t = useWords();
  const me = useMe();
  const presence = useQuery({
    queryKey: ["presence", article],
    queryFn: () => answered(api.PUT("/api/admin/v1/articles/{id}/presence", { params: { path: { id: article } } })),
    refetchInterval: 25_000,
    retry: false,
  });
  useEffect(() => () => void api.DELETE("/api/admin/v1/articles/{id}/presence", { params: { path: { id: article } } }).catch(() => undefined), [article]);
  const others = presence.data?.present.filter(({ person }) => person !== me.id).map(({ name }) => name) ?? [];
  return others.length > 0 ? <Alert mb="md" variant="outline" role="status">{t("presence.others", { names: others.join(", ") })}</Alert> : null;
}
