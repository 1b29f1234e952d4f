import { useState } from "react";
import { Refused } from "../api/client";
import { useWords } from "../i18n";
import { inWords } from "./problems";

/**
 * Runs the changes that a form or a dialog asks for, one at a time, and keeps what was wrong with the last one. What the server
 * says of one of these fields is to be shown at that field.
 */
export function useAct(fields: readonly string[] = []) {
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const errors = failure instanceof Refused ? (failure.problem.errors ?? []) : [];
  const fieldOf = (pointer: string) => fields.find((field) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));

  /** Whether it worked. */
  async function act(run: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setFailure(null);
    try {
      await run();
      return true;
    } catch (failed) {
      setFailure(failed);
      return false;
    } finally {
      setBusy(false);
    }
  }

  function problem(): string | null {
    if (!failure) {
      return null;
    }
    if (failure instanceof Refused && failure.status === 412) {
      return t("state.stale");
    }
    const elsewhere = errors.filter(({ pointer }) => !fieldOf(pointer)).map(({ detail }) => detail);
    return errors.length > elsewhere.length ? [t("form.correct"), ...elsewhere].join(" ") : inWords(failure, t);
  }

  const errorAt = (field: string) => errors.filter(({ pointer }) => fieldOf(pointer) === field).map(({ detail }) => detail).join(" ") || undefined;

  return { busy, act, problem: problem(), errorAt };
}
