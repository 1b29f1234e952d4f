import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { said, useWords } from "../../i18n";
import { Button, Code, FileButton, FormProblems, Group, Modal, Stack, Table, tell, Text } from "../../ui";

type Outcome = Schema<"RedirectImport">;

/** Sets the redirects of a file, after a look at what would become of them. */
export function RedirectImport({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { busy, act, problem } = useAct();

  async function look(chosen: File | null) {
    if (chosen) {
      setFile(chosen);
      setOutcome(null);
      await act(async () => setOutcome(await send(chosen, true)));
    }
  }

  async function set(chosen: File) {
    const worked = await act(async () => {
      const done = await send(chosen, false);
      tell(t("import.done", { count: done.set }));
    });
    await queries.invalidateQueries({ queryKey: ["redirects"] });
    if (worked) {
      onClose();
    }
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={t("import.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <FormProblems words={problem} />
      <Stack>
        <Text>{t("import.help")}</Text>
        <Code block>{"from,to,permanent\n/old-page,/articles/new-page,true"}</Code>
        <Group>
          <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(chosen) => void look(chosen)} inputProps={{ "aria-label": t("import.choose") }}>
            {(props) => <Button data-autofocus variant="default" loading={busy && !outcome} {...props}>{t("import.choose")}</Button>}
          </FileButton>
          {file && <Text className="breaking">{file.name}</Text>}
        </Group>
        <div role="status">{outcome && <Text>{t("import.would", { count: outcome.set })} {outcome.unchanged > 0 && t("import.unchanged", { count: outcome.unchanged })} {outcome.refused.length > 0 && t("import.refused", { count: outcome.refused.length })}</Text>}</div>
        {outcome && outcome.refused.length > 0 && <Refused lines={outcome.refused} />}
        <Group justify="end">
          {file && outcome && <Button loading={busy} disabled={outcome.set === 0} onClick={() => void set(file)}>{t("import.act", { count: outcome.set })}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

function Refused({ lines }: { lines: Outcome["refused"] }) {
  const t = useWords();
  return (
    <div className="wide" role="region" tabIndex={0} aria-label={t("import.refusedLines")}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t("import.line")}</Table.Th><Table.Th scope="col">{t("redirects.from")}</Table.Th><Table.Th scope="col">{t("import.why")}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {lines.map(({ line, from, detail }) => <Table.Tr key={line}><Table.Td>{line}</Table.Td><Table.Td className="breaking">{from ?? "–"}</Table.Td><Table.Td>{said(detail)}</Table.Td></Table.Tr>)}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** As it is: the server takes it apart, and says by line what is wrong. */
async function send(file: File, dryRun: boolean): Promise<Outcome> {
  const bytes = await file.arrayBuffer();
  return answered(api.POST("/api/admin/v1/redirects/import", { params: { query: { dryRun } }, body: "", bodySerializer: () => bytes, headers: { "Content-Type": "text/csv" } }));
}
