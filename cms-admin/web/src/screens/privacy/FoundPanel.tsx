import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { day, moment, useWords, type Word } from "../../i18n";
import { Alert, Button, Checkbox, ConfirmDialog, FormProblems, Group, Paper, tell, Text, Title } from "../../ui";
import { download } from "./download";

interface Props {
  email: string;
  records: Schema<"PersonalRecords">;
  onErased: () => Promise<void>;
}

/** What is stored of an address, in numbers, and what can be done with it. */
export function FoundPanel({ email, records, onErased }: Props) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { busy, act, problem } = useAct();
  const nothing = records.replies + records.messages + records.lists.length === 0;
  const mailStays = records.account !== undefined;
  const erasable = records.replies + records.lists.length + (mailStays ? 0 : records.messages) > 0;

  async function save() {
    await act(async () => {
      download("personal-data.json", await answered(api.POST("/api/admin/v1/privacy/exports", { body: { email } })));
      tell(t("privacy.exported"));
    });
  }

  async function erase() {
    const worked = await act(async () => {
      const body = { email, texts: removing ? ("REMOVE" as const) : ("KEEP" as const) };
      const erasure = await answered(api.POST("/api/admin/v1/privacy/erasures", { params: { header: { "Idempotency-Key": crypto.randomUUID() } }, body }));
      tell(erasure.doneAt ? t("privacy.erased", { count: erasure.replies }) : t("privacy.erasing"));
    });
    setAsking(false);
    if (worked) {
      await onErased();
    }
  }

  return (
    <Paper withBorder p="md" mb="lg" component="section" aria-labelledby="found">
      <Title order={2} id="found" mb="xs" className="breaking">{t("privacy.stored", { email })}</Title>
      <FormProblems words={problem} />
      {nothing && <Text mb="sm">{t("privacy.nothing")}</Text>}
      {!nothing && (
        <ul>
          <li>{t("privacy.replies", { count: records.replies })}{records.first && records.last && ` ${t("privacy.between", { first: day(records.first), last: day(records.last), published: records.published })}`}</li>
          <li>{t("privacy.messages", { count: records.messages })}</li>
          {records.lists.map((list) => <li key={list}>{t("privacy.inList", { list: t(`discussion.${list}` as Word) })}</li>)}
        </ul>
      )}
      {records.account && <Alert variant="outline" mb="sm" title={t("privacy.account")}>{t("privacy.accountHelp")} <Link to="/people" search={{ person: records.account }}>{t("nav.people")}</Link></Alert>}
      {records.erasures.map((erasure) => <Text key={erasure.id} size="sm" mb="sm">{t("privacy.before", { at: moment(erasure.at), name: erasure.name })}</Text>)}
      <Group>
        <Button variant="default" loading={busy && !asking} onClick={() => void save()}>{t("privacy.export")}</Button>
        {erasable && <Button color="red" onClick={() => setAsking(true)}>{t("privacy.erase")}</Button>}
      </Group>
      <ConfirmDialog opened={asking} danger busy={busy} title={t("privacy.eraseTitle")} words={t("privacy.eraseHelp", { email })} act={t("privacy.eraseNow")} onClose={() => setAsking(false)} onConfirm={() => void erase()}>
        <Checkbox mb="lg" label={t("privacy.removeTexts")} description={t("privacy.removeTextsHelp")} checked={removing} onChange={(event) => setRemoving(event.currentTarget.checked)} />
      </ConfirmDialog>
    </Paper>
  );
}
