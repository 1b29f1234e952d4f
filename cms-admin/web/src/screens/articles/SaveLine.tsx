import { clock, useWords, type Words } from "../../i18n";
import type { Saving, SaveState } from "../../editor/saving";
import { Text } from "../../ui";
import { useSaveState } from "./useSaving";

/** Where what was typed is now: always in words, always in this place, and always true. */
export function SaveLine({ saving, number }: { saving: Saving; number: number }) {
  const t = useWords();
  const state = useSaveState(saving);
  return <Text component="p" role="status" size="sm" className="save-state" data-state={state.kind} c={state.kind === "failed" || state.kind === "conflict" || state.kind === "refused" ? "var(--mantine-color-error)" : "dimmed"}>{words(state, number, t)}</Text>;
}

function words(state: SaveState, number: number, t: Words): string {
  switch (state.kind) {
    case "saved":
      return state.at ? t("save.saved", { at: clock(state.at), number }) : t("save.version", { number });
    case "kept":
      return t("save.kept", { at: clock(state.at) });
    case "changed":
      return t("save.changed");
    case "keeping":
    case "saving":
      return t("save.saving");
    case "offline":
      return t("save.offline");
    case "failed":
      return t("save.failed");
    case "refused":
      return t("save.refused");
    case "conflict":
      return t("save.conflict");
  }
}
