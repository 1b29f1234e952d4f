import { useLayoutEffect } from "react";

/** Takes away what index.html and desk.html show until there is something better. */
export function FirstPaintIsOver() {
  useLayoutEffect(() => document.getElementById("first")?.remove(), []);
  return null;
}
