import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../../api/client";
import { day, useWords } from "../../i18n";
import { ErrorState, LoadingState, Paper, Table, Text, Title } from "../../ui";

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
            {SERIES.map((series) => <Chart key={series} days={days} series={series} most={most} />)}
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

const BAR = 6;
const GAP = 2;
const HEIGHT = 48;

/** A bar for each day. */
function Chart({ days, series, most }: { days: Day[]; series: Series; most: number }) {
  const t = useWords();
  const highest = days.reduce((best, one) => (one[series] > best[series] ? one : best));
  const words = t("charts.words", { what: t(`charts.${series}`), count: sum(days, series), most: highest[series], day: day(highest.day) });
  return (
    <figure>
      <figcaption>{t(`charts.${series}`)} <strong>{sum(days, series)}</strong></figcaption>
      <svg role="img" aria-label={words} className="chart" data-series={series} viewBox={`0 0 ${days.length * (BAR + GAP) - GAP} ${HEIGHT + 1}`} preserveAspectRatio="none">
        {days.map((one, place) => {
          const height = (one[series] / most) * HEIGHT;
          return height > 0 && <rect key={one.day} x={place * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height} />;
        })}
        <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      </svg>
    </figure>
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
