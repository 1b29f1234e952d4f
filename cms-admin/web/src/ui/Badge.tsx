import type { ReactNode } from "react";

/** One word about something, such as where it stands. The kind gives a quick eye its colour. */
export function Badge({ kind, children }: { kind?: string | undefined; children: ReactNode }) {
  return <span className="badge" data-kind={kind}>{children}</span>;
}
