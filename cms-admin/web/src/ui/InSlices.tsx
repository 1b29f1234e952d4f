import { startTransition, useEffect, useState, type ReactNode } from "react";

/**
 * Draws what is in it a moment later and in slices, between which the browser takes keys and clicks. One within another comes after
 * it, so that what is put on the page at once stays little.
 */
export function InSlices({ children }: { children: ReactNode }) {
  const [begun, setBegun] = useState(false);
  useEffect(() => startTransition(() => setBegun(true)), []);
  return begun ? children : null;
}
