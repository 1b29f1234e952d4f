import { useWords } from "../i18n";

/** Takes an entry out of a list of facts. */
export function RemoveEntry({ what, onRemove }: { what: string; onRemove: () => void }) {
  const t = useWords();
  return <button type="button" className="block-button block-remove" aria-label={`${t("action.remove")}: ${what}`} title={t("action.remove")} onClick={onRemove}>✕</button>;
}
