import { useDeferredValue, type ReactNode } from "react";

/** Draws what is in it a moment later and in slices, between which the browser takes keys and clicks. */
export function InSlices({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
