import { useRef, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../../../api/client";
import { moment, useWords } from "../../../i18n";
import { Button, Group, Modal, Stack, tell, Text } from "../../../ui";
import { Trouble } from "./Trouble";

/** Links that show the working copy as its page will be. */
export function PreviewDialog({ article, save, onClose }: { article: Schema<"Article">; save: () => Promise<number | null>; onClose: () => void }) {
  const t = useWords();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const make = useRef<HTMLButtonElement>(null);
  const links = useQuery({ queryKey: ["previews", article.id], queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}/previews", { params: { path: { id: article.id } } })) });

  async function change(run: () => Promise<unknown>) {
    setBusy(true);
    setProblem(null);
    try {
      await run();
      await links.refetch();
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
      // What was pressed could not keep the focus, or is gone.
      window.setTimeout(() => make.current?.focus());
    }
  }

  async function copy(url: string) {
    await navigator.clipboard.writeText(new URL(url, location.origin).href);
    tell(t("preview.copied"));
  }

  return (
    <Modal opened onClose={onClose} title={t("act.preview")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <Trouble problem={problem} />
        <Text>{t("preview.help")}</Text>
        <ul className="rows">
          {(links.data?.items ?? []).map((link) => (
            <li key={link.id} className="row">
              <Group justify="space-between">
                <div><a href={link.url} target="_blank" rel="noreferrer">{t("preview.open")}</a> <Text span size="sm" c="dimmed">{t("preview.until", { at: moment(link.expiresAt) })}</Text></div>
                <Group gap="xs"><Button size="compact-sm" variant="default" onClick={() => void copy(link.url)}>{t("action.copy")}</Button>
                <Button size="compact-sm" variant="subtle" color="red" disabled={busy} onClick={() => void change(() => answered(api.DELETE("/api/admin/v1/articles/{id}/previews/{link}", { params: { path: { id: article.id, link: link.id } } })))}>{t("preview.revoke")}</Button></Group>
              </Group>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button ref={make} data-autofocus loading={busy} onClick={() => void change(async () => { if ((await save()) !== null) { await answered(api.POST("/api/admin/v1/articles/{id}/previews", { params: { path: { id: article.id } }, body: { hours: 24 } })); } })}>{t("preview.make")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
