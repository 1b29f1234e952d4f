import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { useWords } from "../../i18n";
import { EmptyState, ErrorState, LoadingState, NativeSelect, PageTitle, Paper, SimpleGrid, Table, Text, Title } from "../../ui";

const DAYS = [7, 30, 90] as const;

export function SearchesScreen() {
  return <Needs permission="articles:read"><Searches /></Needs>;
}

/** What readers search for, and above all what they do not find. */
function Searches() {
  const t = useWords();
  const [days, setDays] = useState<number>(30);
  const figures = useQuery({
    queryKey: ["searches", days],
    queryFn: () => answered(api.GET("/api/admin/v1/statistics/searches", { params: { query: { days } } })),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageTitle>{t("nav.searches")}</PageTitle>
      <NativeSelect mb="md" maw={240} label={t("searches.days")} value={String(days)} data={DAYS.map((count) => ({ value: String(count), label: t("searches.last", { count }) }))} onChange={(event) => setDays(Number(event.currentTarget.value))} />
      {figures.isPending && <LoadingState />}
      {figures.isError && <ErrorState failure={figures.error} again={() => void figures.refetch()} />}
      {figures.data && (figures.data.count === 0 ? <EmptyState title={t("searches.none")}><Text>{t("searches.privacy")}</Text></EmptyState> : <Figures of={figures.data} />)}
    </>
  );
}

function Figures({ of: { count, fruitless, most, timeZone } }: { of: Schema<"SearchStatistics"> }) {
  const t = useWords();
  return (
    <>
      <Text mb="md" role="status">{t("searches.count", { count })}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Searched title={t("searches.fruitless")} help={t("searches.fruitlessHelp")} none={t("searches.allFound")} searches={fruitless} />
        <Searched title={t("searches.most")} help={t("searches.mostHelp")} none={t("searches.none")} searches={most} withFound />
      </SimpleGrid>
      <Text mt="md" size="sm" c="dimmed">{t("searches.privacy")} {t("searches.zone", { zone: timeZone })}</Text>
    </>
  );
}

function Searched({ title, help, none, searches, withFound = false }: { title: string; help: string; none: string; searches: Schema<"Searched">[]; withFound?: boolean }) {
  const t = useWords();
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" mb="xs">{help}</Text>
      {searches.length === 0 ? <Text>{none}</Text> : (
        <Table horizontalSpacing={4}>
          <Table.Thead><Table.Tr><Table.Th scope="col">{t("searches.words")}</Table.Th><Table.Th scope="col" ta="end">{t("searches.times")}</Table.Th>{withFound && <Table.Th scope="col" ta="end">{t("searches.found")}</Table.Th>}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {searches.map(({ words, count, found }) => (
              <Table.Tr key={words}><Table.Th scope="row" fw={400} className="breaking"><a href={`/search?q=${encodeURIComponent(words)}`} target="_blank" rel="noreferrer">{words}</a></Table.Th><Table.Td ta="end">{count}</Table.Td>{withFound && <Table.Td ta="end">{found}</Table.Td>}</Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}
