import { answered, api, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { usePages } from "../../app/usePages";
import { moment, useWords } from "../../i18n";
import { PageTitle, Table } from "../../ui";
import { Listing } from "./Listing";

type Entry = Schema<"AuditEntry">;

export function AuditScreen() {
  return <Needs permission="audit:read"><Audit /></Needs>;
}

/** Who did what, when, and from which network. */
function Audit() {
  const t = useWords();
  const pages = usePages<Entry>(["audit"], (after) => answered(api.GET("/api/admin/v1/audit", { params: { query: { limit: 50, after } } })));
  return (
    <>
      <PageTitle>{t("nav.audit")}</PageTitle>
      <Listing pages={pages} empty={t("audit.empty")}>
        {(items) => (
          <div className="wide" role="region" tabIndex={0} aria-label={t("nav.audit")}>
            <Table>
              <Table.Thead><Table.Tr>{(["at", "by", "act", "object", "outcome", "from"] as const).map((column) => <Table.Th key={column} scope="col">{t(`audit.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((entry) => (
                  <Table.Tr key={entry.id}>
                    <Table.Td>{moment(entry.at)}</Table.Td><Table.Td>{entry.by}</Table.Td><Table.Td>{entry.act}</Table.Td><Table.Td>{entry.object}</Table.Td><Table.Td>{t(`outcome.${entry.outcome}`)}</Table.Td><Table.Td>{entry.from}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Listing>
    </>
  );
}
