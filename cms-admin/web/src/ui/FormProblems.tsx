import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";

/** What is wrong with a form as a whole. It takes the focus when it appears. */
export function FormProblems({ words }: { words: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words) {
      box.current?.focus();
    }
  }, [words]);
  return words ? (
    <Alert ref={box} role="alert" tabIndex={-1} color="red" variant="outline" mb="md">
      {words}
    </Alert>
  ) : null;
}
