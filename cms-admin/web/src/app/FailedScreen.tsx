import type { ErrorComponentProps } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { ErrorState, PageTitle } from "../ui";

export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const t = useWords();
  return (
    <>
      <PageTitle>{t("state.failed")}</PageTitle>
      <ErrorState failure={error} again={reset} />
    </>
  );
}
