import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api, type Schema } from "../../api/client";
import { day, useWords } from "../../i18n";
import { ErrorState, LoadingState, Paper, Table, Text, Title } from "../../ui";
import { Chart } from "./Chart";

const DAYS = 30;

/** How often articles were read in the last days, and which were read most. */
export function ReadCharts() {
  const t = useWords();
  const figures = useQuery({
    queryKey: ["reads"],
    queryFn: () => answered(api.GET("/api/admin/v1/statistics/reads", { params: { query: { days: DAYS } } })),
    staleTime: 60_000,
  });
  return (
    <Paper withBorder p="md" component="section" aria-label={t("reads.title")}>
      <Title order={2} mb="xs">{t("reads.title")}</Title>
      {figures.isPending && <LoadingState lines={2} />}
      {figures.isError && <ErrorState failure={figures.error} again={() => void figures.refetch()} />}
      {figures.data && (figures.data.days.some(({ reads }) => reads > 0) ? <Figures of={figures.data} /> : <Text c="dimmed">{t("reads.none")}</Text>)}
    </Paper>
  );
}

function Figures({ of: { days, mostRead, timeZone } }: { of: Schema<"ReadStatistics"> }) {
  const t = useWords();
  const counts = days.map((one) => ({ day: one.day, count: one.reads }));
  return (
    <>
      <div className="charts"><Chart title={t("reads.reads")} series="reads" days={counts} most={Math.max(...counts.map(({ count }) => count))} /></div>
      {mostRead.length > 0 && (
        <>
          <Title order={3} size="h5">{t("reads.most")}</Title>
          <ol className="rows">
            {mostRead.map((article) => (
              <li key={article.id}><Link className="row" to="/articles/$id" params={{ id: article.id }}>{article.title}<Text size="sm" c="dimmed">{t("reads.times", { count: article.reads })}</Text></Link></li>
            ))}
          </ol>
        </>
      )}
      <details>
        <summary>{t("charts.table")}</summary>
        <Text size="sm" c="dimmed" mt="xs">{t("reads.help", { zone: timeZone })}</Text>
        <Table horizontalSpacing={4} fz="sm">
          <Table.Thead><Table.Tr><Table.Th scope="col">{t("charts.day")}</Table.Th><Table.Th scope="col" ta="end">{t("reads.reads")}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {counts.filter(({ count }) => count > 0).reverse().map((one) => (
              <Table.Tr key={one.day}><Table.Th scope="row">{day(one.day)}</Table.Th><Table.Td ta="end">{one.count}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  );
}
