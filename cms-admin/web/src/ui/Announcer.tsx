import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";

let listener: (words: string) => void = () => undefined;

/** Has screen readers say something that others see. */
export function announce(words: string) {
  listener(words);
}

export function Announcer() {
  const [words, setWords] = useState("");
  useEffect(() => {
    listener = setWords;
    return () => {
      listener = () => undefined;
    };
  }, []);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}
