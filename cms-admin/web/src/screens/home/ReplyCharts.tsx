import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../../api/client";
import { day, useWords } from "../../i18n";
import { ErrorState, LoadingState, Paper, Table, Text, Title } from "../../ui";
import { Chart } from "./Chart";

const DAYS = 30;
const SERIES = ["received", "approved", "spam"] as const;

type Series = (typeof SERIES)[number];
type Day = Schema<"RepliesOfADay">;

/** How many replies came in the last days, and what has become of them. */
export function ReplyCharts() {
  const t = useWords();
  const figures = useQuery({
    queryKey: ["comments", "statistics"],
    queryFn: () => answered(api.GET("/api/admin/v1/statistics/replies", { params: { query: { days: DAYS } } })),
    staleTime: 60_000,
  });
  const days = figures.data?.days ?? [];
  // One scale for all three, so that they can be compared.
  const most = Math.max(1, ...days.map(({ received }) => received));
  return (
    <Paper withBorder p="md" component="section" aria-label={t("charts.title")}>
      <Title order={2} mb="xs">{t("charts.title")}</Title>
      {figures.isPending && <LoadingState lines={2} />}
      {figures.isError && <ErrorState failure={figures.error} again={() => void figures.refetch()} />}
      {figures.data && sum(days, "received") === 0 && <Text c="dimmed">{t("charts.none")}</Text>}
      {figures.data && sum(days, "received") > 0 && (
        <>
          <div className="charts">
            {SERIES.map((series) => <Chart key={series} title={t(`charts.${series}`)} series={series} days={days.map((one) => ({ day: one.day, count: one[series] }))} most={most} />)}
          </div>
          <details>
            <summary>{t("charts.table")}</summary>
            <Figures days={days} zone={figures.data.timeZone} />
          </details>
        </>
      )}
    </Paper>
  );
}

/** The same in numbers, the last day first; days on which nothing came are left out. */
function Figures({ days, zone }: { days: Day[]; zone: string }) {
  const t = useWords();
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">{t("charts.help", { zone })}</Text>
      <Table horizontalSpacing={4} fz="sm">
        <Table.Thead><Table.Tr><Table.Th scope="col">{t("charts.day")}</Table.Th>{SERIES.map((series) => <Table.Th key={series} scope="col" ta="end">{t(`charts.${series}`)}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {days.filter(({ received }) => received > 0).reverse().map((one) => (
            <Table.Tr key={one.day}><Table.Th scope="row">{day(one.day)}</Table.Th>{SERIES.map((series) => <Table.Td key={series} ta="end">{one[series]}</Table.Td>)}</Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function sum(days: Day[], series: Series) {
  return days.reduce((all, one) => all + one[series], 0);
}
