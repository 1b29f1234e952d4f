import { NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import { useWords, type Word } from "../i18n";
import { useFacts } from "./facts";

interface Props {
  kind: string;
  words: Word;
  /** What is said while there is nothing to show, or null. */
  empty: Word | null;
  add: Word;
  onAdd: () => void;
  children: ReactNode;
}

/** A block that shows facts of the treatment, as the page will. They can be changed here, and all of them in the panel. */
export function FactsFrame({ kind, words, empty, add, onAdd, children }: Props) {
  const t = useWords();
  const { editable, onOpen } = useFacts();
  return (
    <NodeViewWrapper as="section" className={`block block-facts block-${kind}`} aria-label={t(words)} contentEditable={false}>
      <div className="block-bar">
        <span className="block-title">{t(words)}</span>
        {editable && <button type="button" className="block-button" onClick={onOpen}>{t("facts.more")}</button>}
      </div>
      <div className="block-shown-facts">
        {empty ? <p className="block-empty">{t(empty)}</p> : children}
        {editable && <button type="button" className="block-button" onClick={onAdd}>{t(add)}</button>}
      </div>
    </NodeViewWrapper>
  );
}

/** From the field of one entry to that of the next one. @return whether there is one */
export function toNext(field: HTMLElement) {
  const fields = [...(field.closest("section")?.querySelectorAll<HTMLElement>("[data-entry] textarea") ?? [])].filter((other) => other.closest("[data-entry]")!.querySelector("textarea") === other);
  const entry = field.closest("[data-entry]")!.querySelector("textarea")!;
  const next = fields[fields.indexOf(entry) + 1];
  next?.focus();
  return next !== undefined;
}

/** The list with another entry in the place of one; without it where the other is null. */
export function replaced<T>(items: T[], at: number, item: T | null): T[] {
  return items.flatMap((other, index) => (index !== at ? [other] : item === null ? [] : [item]));
}
