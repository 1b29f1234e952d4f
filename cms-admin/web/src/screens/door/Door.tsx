import type { ReactNode } from "react";
import { useWords } from "../../i18n";
import { Box, PageTitle, Paper } from "../../ui";

/** A page for those who are not in yet. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const t = useWords();
  return (
    <div className="door">
      <main>
        <Box mb="lg">
          <span className="brand"><img src="/admin/leaf.svg" alt="" width="28" height="28" />{t("app.name")}</span>
        </Box>
        <Paper withBorder p="lg">
          <PageTitle>{title}</PageTitle>
          {children}
        </Paper>
      </main>
    </div>
  );
}
