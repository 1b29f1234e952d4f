import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { answered, api } from "../api/client";
import { useWords } from "../i18n";
import { Button, Group, Modal, Stack, Text, TextInput, useDebouncedValue } from "../ui";

/** Where the chosen words lead: an address, or one of the own articles, found by its title. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useWords();
  const before = editor.getAttributes("link").href as string | undefined;
  const [href, setHref] = useState(before ?? "");
  const [text] = useDebouncedValue(/^(https?:|mailto:|tel:|\/|#)/.test(href) ? "" : href.trim(), 150);
  const found = useQuery({
    queryKey: ["articles", "link", text],
    queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { text, limit: 6 } } })),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });

  function set(address: string) {
    const link = /^[\w-]+(\.[\w-]+)+/.test(address) ? `https://${address}` : address;
    onClose();
    if (link === "") {
      editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    } else if (editor.state.selection.empty && !before) {
      editor.chain().focus().insertContent({ type: "text", text: link, marks: [{ type: "link", attrs: { href: link } }] }).run();
    } else {
      editor.chain().focus().extendMarkRange("link").setMark("link", { href: link }).run();
    }
  }

  return (
    <Modal opened onClose={onClose} title={t("tool.link")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); set(href.trim()); }}>
        <Stack>
          <TextInput data-autofocus label={t("link.href")} description={t("link.hint")} value={href} onChange={(event) => setHref(event.currentTarget.value)} />
          {text.length > 1 && (found.data?.items.length ?? 0) > 0 && (
            <ul className="rows" aria-label={t("nav.articles")}>
              {found.data!.items.map((article) => (
                <li key={article.id}><button type="button" className="row" onClick={() => set(`/articles/${article.slug}`)}>{article.title}<Text size="sm" c="dimmed">/articles/{article.slug}</Text></button></li>
              ))}
            </ul>
          )}
          <Group justify="flex-end">
            {before && <Button variant="default" onClick={() => set("")}>{t("action.remove")}</Button>}
            <Button type="submit">{t("link.set")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
