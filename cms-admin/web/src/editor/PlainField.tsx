import { useId, type KeyboardEvent } from "react";

interface Props {
  label: string;
  /** What stands there while it is empty. */
  hint?: string;
  value: string;
  error?: string | undefined;
  autoFocus?: boolean;
  onChange: (value: string) => void;
  onEnter?: (field: HTMLTextAreaElement) => void;
}

/** A field that looks like the words in it, as long and as high as they are. */
export function PlainField({ label, hint, value, error, autoFocus, onChange, onEnter }: Props) {
  const explained = useId();

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Signs that are put together of several keys may end with Enter.
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter?.(event.currentTarget);
    }
  }

  return (
    <span className="plain-field" data-words={`${value || (hint ?? "")} `}>
      <textarea rows={1} aria-label={label} placeholder={hint} value={value} autoFocus={autoFocus} aria-invalid={error ? true : undefined} aria-describedby={error ? explained : undefined}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, " "))} onKeyDown={pressed} />
      {error && <span id={explained} className="plain-error">{error}</span>}
    </span>
  );
}
