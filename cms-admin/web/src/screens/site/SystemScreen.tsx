import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../../api/client";
import { Needs } from "../../app/Needs";
import { moment, useWords, type Word, type Words } from "../../i18n";
import { Alert, Badge, ErrorState, Group, LoadingState, PageTitle, Paper, SimpleGrid, Table, Text, Title } from "../../ui";

const EVERY = 15_000;

export function SystemScreen() {
  return <Needs permission="settings:manage"><System /></Needs>;
}

/** How the server is that answers, looked at again every few seconds. */
function System() {
  const t = useWords();
  const system = useQuery({ queryKey: ["system"], queryFn: () => answered(api.GET("/api/admin/v1/system")), refetchInterval: EVERY });
  return (
    <>
      <PageTitle>{t("nav.system")}</PageTitle>
      {system.isPending && <LoadingState />}
      {system.isError && <ErrorState failure={system.error} again={() => void system.refetch()} />}
      {system.data && <Parts of={system.data} />}
    </>
  );
}

function Parts({ of: { version, java, startedAt, memory, parts } }: { of: Schema<"System"> }) {
  const t = useWords();
  const troubled = parts.filter(({ status }) => status !== "UP").length;
  return (
    <>
      <Text mb="md" role="status">{troubled === 0 ? t("system.well") : t("system.troubled", { count: troubled })}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {parts.map((part) => <Part key={part.name} part={part} />)}
        <Paper withBorder p="md" component="section" aria-label={t("system.server")}>
          <Title order={2} mb="xs">{t("system.server")}</Title>
          <Details details={[[t("system.version"), version], [t("system.java"), java], [t("system.startedAt"), moment(startedAt)], [t("system.memory"), t("system.ofMost", { used: bytes(memory.used), most: bytes(memory.most) })]]} />
        </Paper>
      </SimpleGrid>
      <Text mt="md" size="sm" c="dimmed" maw="70ch">{t("system.help")}</Text>
    </>
  );
}

function Part({ part: { name, status, details } }: { part: Schema<"SystemPart"> }) {
  const t = useWords();
  const title = t(`system.part.${name}` as Word, { defaultValue: name });
  const advice = status === "UP" ? "" : t(`system.advice.${name}` as Word, { defaultValue: "" });
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{title}</Title>
        <Badge kind={status}>{t(`system.status.${status}`)}</Badge>
      </Group>
      {advice && <Alert color="yellow" variant="outline" mb="xs">{advice}</Alert>}
      <Details details={Object.entries(details).filter(([key]) => key !== "exists").sort(([one], [other]) => one.localeCompare(other)).map(([key, value]) => [t(`system.detail.${key}` as Word, { defaultValue: key }), inWords(key, value, t)])} />
    </Paper>
  );
}

function Details({ details }: { details: [string, string][] }) {
  return (
    <Table horizontalSpacing={4}>
      <Table.Tbody>
        {details.map(([name, value]) => <Table.Tr key={name}><Table.Th scope="row" fw={400}>{name}</Table.Th><Table.Td ta="end" className="breaking">{value}</Table.Td></Table.Tr>)}
      </Table.Tbody>
    </Table>
  );
}

/** What a part says of itself, as people read it. */
function inWords(key: string, value: string, t: Words): string {
  if (["free", "total", "threshold"].includes(key)) {
    return bytes(Number(value));
  }
  if (key.endsWith("At")) {
    return moment(value);
  }
  return value === "true" ? t("system.yes") : value === "false" ? t("system.no") : value;
}

function bytes(count: number) {
  const gigabytes = count / 1024 ** 3;
  return gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB` : `${Math.round(count / 1024 ** 2)} MB`;
}
