import type { ReactNode } from "react";
import { useWords } from "../i18n";
import { PageTitle, Text } from "../ui";
import { useMay, type Permission } from "./me";

/** A screen for those who may see it; others are told that they may not. */
export function Needs({ permission, children }: { permission: Permission; children: ReactNode }) {
  const t = useWords();
  const may = useMay();
  if (may(permission)) {
    return children;
  }
  return (
    <>
      <PageTitle>{t("state.forbidden")}</PageTitle>
      <Text>{t("state.forbiddenHelp")}</Text>
    </>
  );
}
