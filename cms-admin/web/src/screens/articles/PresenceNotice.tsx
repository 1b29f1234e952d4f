import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered, api } from "../../api/client";
import { useMe } from "../../app/me";
import { inWords } from "../../app/problems";
import { useWords } from "../../i18n";
import { Alert, Button, Group, tell, Text } from "../../ui";

/** Says who else is at work on an article, and who has the pen. Nothing is locked: saving goes by version. */
export function PresenceNotice({ article }: { article: string }) {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const path = { params: { path: { id: article } } };
  const presence = useQuery({
    queryKey: ["presence", article],
    queryFn: () => answered(api.PUT("/api/admin/v1/articles/{id}/presence", path)),
    refetchInterval: 25_000,
    retry: false,
  });
  useEffect(() => () => void api.DELETE("/api/admin/v1/articles/{id}/presence", { params: { path: { id: article } } }).catch(() => undefined), [article]);
  const others = presence.data?.present.filter(({ person }) => person !== me.id) ?? [];
  if (others.length === 0) {
    return null;
  }
  const holder = others.find(({ person }) => person === presence.data?.holder);

  /** The other one sees it at once, and can answer it in person. */
  async function takePen() {
    setBusy(true);
    try {
      queries.setQueryData(["presence", article], await answered(api.POST("/api/admin/v1/articles/{id}/presence/take-over", path)));
    } catch (failure) {
      tell(inWords(failure, t), "bad");
    } finally {
      setBusy(false);
    }
  }

  return (
    <Alert mb="md" variant="outline" role="status">
      <Text>{t("presence.others", { names: others.map(({ name }) => name).join(", ") })}</Text>
      <Group mt="xs" gap="xs">
        <Text>{holder ? t("presence.pen", { name: holder.name }) : t("presence.myPen")}</Text>
        {holder && <Button size="compact-sm" variant="default" loading={busy} onClick={() => void takePen()}>{t("presence.take")}</Button>}
      </Group>
    </Alert>
  );
}
