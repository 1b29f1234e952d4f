import { useMemo, useSyncExternalStore } from "react";
import type { Saving, SaveState } from "../../editor/saving";

/**
 * What was made of what somebody typed. The state changes with nearly every pause of the hands; so each part of the screen asks
 * for no more than it shows, and is drawn anew for nothing else.
 */
export function useSaveState(saving: Saving): SaveState {
  const subscribe = useMemo(() => afterTheKey(saving), [saving]);
  return useSyncExternalStore(subscribe, saving.getState);
}

/** Tells of changes when the key that made them is done with, so that what is typed is not shown later for it. */
function afterTheKey({ subscribe }: Saving) {
  return (listener: () => void) => {
    let waiting = 0;
    const stop = subscribe(() => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(listener);
    });
    return () => {
      window.clearTimeout(waiting);
      stop();
    };
  };
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
