import { useEffect, useRef, useState } from "react";
import { Refused } from "../api/client";
import { useWords } from "../i18n";
import { inWords } from "./problems";

/**
 * Runs the changes that a form or a dialog asks for, one at a time, and keeps what was wrong with the last one. What the server
 * says of one of these fields is to be shown at that field; the first of them takes the focus, where the form has this ref.
 */
export function useAct(fields: readonly string[] = []) {
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [failure]);
  const errors = failure instanceof Refused ? (failure.problem.errors ?? []) : [];
  const isAt = (field: string, pointer: string) => pointer === `/${field}` || pointer.startsWith(`/${field}/`);

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
    const elsewhere = errors.filter(({ pointer }) => !fields.some((field) => isAt(field, pointer))).map(({ detail }) => detail);
    return errors.length > elsewhere.length ? [t("form.correct"), ...elsewhere].join(" ") : inWords(failure, t);
  }

  const errorAt = (field: string) => errors.filter(({ pointer }) => isAt(field, pointer)).map(({ detail }) => detail).join(" ") || undefined;

  return { busy, act, problem: problem(), errorAt, form };
}
