import { Refused } from "../../../api/client";
import { inWords } from "../../../app/problems";
import { useWords } from "../../../i18n";
import { Alert } from "../../../ui";
import { ChecklistItems } from "../ChecklistPanel";

/** What every dialog of the workflow gets. */
export interface Shared {
  busy: boolean;
  problem: unknown;
  onClose: () => void;
  /** Leaves the dialog for a place in the article. */
  onJump: (pointer: string) => void;
}

/** Why the server did not do it, with links to what has to be mended. */
export function Trouble({ problem, onJump }: { problem: unknown; onJump?: (pointer: string) => void }) {
  const t = useWords();
  if (!problem) {
    return null;
  }
  const blocking = problem instanceof Refused ? (problem.problem.blocking ?? []) : [];
  return <Alert role="alert" color="red" variant="outline">{inWords(problem, t)}{blocking.length > 0 && <ChecklistItems items={blocking} onJump={onJump} />}</Alert>;
}
