import { startTransition, useEffect, useState, type ReactNode } from "react";

interface Props {
  /** What is seen until then. */
  before?: ReactNode;
  children: ReactNode;
}

/**
 * Draws what is in it a moment later and in slices, between which the browser takes keys and clicks. One within another comes after
 * it, so that what is put on the page at once stays little.
 */
export function InSlices({ before = null, children }: Props) {
  const [begun, setBegun] = useState(false);
  useEffect(() => startTransition(() => setBegun(true)), []);
  return begun ? children : before;
}
