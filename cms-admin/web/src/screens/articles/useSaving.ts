import { useSyncExternalStore } from "react";
import type { Saving, SaveState } from "../../editor/saving";

/**
 * What was made of what somebody typed. The state changes with nearly every pause of the hands; so each part of the screen asks
 * for no more than it shows, and is drawn anew for nothing else.
 */
export function useSaveState(saving: Saving): SaveState {
  return useSyncExternalStore(saving.subscribe, saving.getState);
}

/** Why the server does not take what was typed, as long as that is so. */
export function useRefusal(saving: Saving): Extract<SaveState, { kind: "refused" | "conflict" }> | null {
  return useSyncExternalStore(saving.subscribe, () => {
    const state = saving.getState();
    return state.kind === "refused" || state.kind === "conflict" ? state : null;
  });
}

/** What was typed up to the last pause of the hands; null where that is what the last version says. */
export function useKept(saving: Saving) {
  return useSyncExternalStore(saving.subscribe, saving.getKept);
}
