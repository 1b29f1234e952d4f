import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { BrokenOff, Refused, Unreachable } from "../api/client";
import type { Words } from "../i18n";

/**
 * Shows what the server found wrong with a form: at the fields that its pointers name. What is left over is answered in words
 * for the form as a whole.
 */
export function place<Fields extends FieldValues>(failure: unknown, form: UseFormReturn<Fields>, t: Words): string {
  return placeAt(failure, form.getValues(), (name, message) => form.setError(name as Path<Fields>, { message }), t);
}

/** The same for a form of any kind with these fields. */
export function placeAt(failure: unknown, fields: object, show: (name: string, message: string) => void, t: Words): string {
  if (failure instanceof Refused) {
    const errors = failure.problem.errors ?? [];
    const elsewhere: string[] = [];
    for (const { pointer, detail } of errors) {
      const name = pointer.slice(1).replaceAll("/", ".");
      if (name.split(".")[0]! in fields) {
        show(name, detail);
      } else {
        elsewhere.push(detail);
      }
    }
    return errors.length === 0 ? failure.message : [t("form.correct"), ...elsewhere].join(" ");
  }
  return inWords(failure, t);
}

/** What to tell when something did not work. */
export function inWords(failure: unknown, t: Words): string {
  if (failure instanceof BrokenOff) {
    return t("picture.brokeOff");
  }
  if (failure instanceof Unreachable) {
    return t("state.unreachableHelp");
  }
  if (failure instanceof Refused) {
    const details = (failure.problem.errors ?? []).map((error) => error.detail);
    return details.length > 0 ? details.join(" ") : failure.message;
  }
  return failure instanceof Error ? failure.message : t("state.failed");
}
