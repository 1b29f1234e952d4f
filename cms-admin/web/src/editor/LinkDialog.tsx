import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { answered, api } from "../api/client";
import { useWords, type Word } from "../i18n";
import { Button, ErrorState, Group, Modal, Stack, Text, TextInput, useDebouncedValue } from "../ui";
import { linkTo } from "./addresses";

/** Where the chosen words lead: an address, or one of the own articles, found by its title. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useWords();
  const before = editor.getAttributes("link").href as string | undefined;
  const [typed, setTyped] = useState(before ?? "");
  const [problem, setProblem] = useState<Word | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text] = useDebouncedValue(linkTo(typed).href ? "" : typed.trim(), 150);
  const looking = text.length > 1;
  const found = useQuery({
    queryKey: ["articles", "link", text],
    queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { text, limit: 6 } } })),
    enabled: looking,
    placeholderData: keepPreviousData,
  });
  const articles = looking ? (found.data?.items ?? []) : [];

  function set(href: string) {
    onClose();
    if (editor.state.selection.empty && !before) {
      editor.chain().focus().insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    } else {
      editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run();
    }
  }

  function remove() {
    onClose();
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
  }

  function finish() {
    const address = linkTo(typed);
    if (address.href) {
      set(address.href);
    } else if (before && typed.trim() === "") {
      remove();
    } else {
      setProblem(address.problem ?? null);
      field.current?.focus();
    }
  }

  /** Arrows go from the field into what was found, and back. */
  function moved(event: KeyboardEvent) {
    const stops = [field.current!, ...(list.current?.querySelectorAll("button") ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = at < 0 ? undefined : stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? Infinity)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  return (
    <Modal opened onClose={onClose} title={t("tool.link")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); finish(); }} onKeyDown={moved}>
        <Stack>
          <TextInput ref={field} data-autofocus label={t("link.href")} description={t("link.hint")} value={typed} error={problem && t(problem)} autoComplete="off"
            onChange={(event) => { setTyped(event.currentTarget.value); setProblem(null); }} />
          {articles.length > 0 && (
            <ul ref={list} className="rows" aria-label={t("link.found")}>
              {articles.map((article) => (
                <li key={article.id}><button type="button" className="row" onClick={() => set(`/articles/${article.slug}`)}>{article.title}<Text size="sm" c="dimmed">/articles/{article.slug}</Text></button></li>
              ))}
            </ul>
          )}
          <Text role="status" size="sm" c="dimmed">{looking && (found.isFetching && articles.length === 0 ? t("link.searching") : found.isSuccess && articles.length === 0 ? t("link.none") : "")}</Text>
          {looking && found.isError && <ErrorState failure={found.error} again={() => void found.refetch()} />}
          <Group justify="flex-end">
            {before && <Button variant="default" onClick={remove}>{t("action.remove")}</Button>}
            <Button type="submit">{t("link.set")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
