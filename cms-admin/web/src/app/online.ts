import { useSyncExternalStore } from "react";

/** Whether the browser has a network. That it has one does not say that the server answers. */
export function useOnline() {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener("online", changed);
      window.addEventListener("offline", changed);
      return () => {
        window.removeEventListener("online", changed);
        window.removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
  );
}
