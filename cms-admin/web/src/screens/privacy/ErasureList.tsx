import { useEffect, useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { moment, useWords } from "../../i18n";
import { Badge, Button, FormProblems, Group, Text, Title } from "../../ui";
import { Listing } from "../desk/Listing";
import { download } from "./download";
import { ReplayDialog } from "./ReplayDialog";

type Erasure = Schema<"Erasure">;

const LOOK_AGAIN = 3_000;

/** The proofs of what was erased. They name nobody. */
export function ErasureList() {
  const t = useWords();
  const [replaying, setReplaying] = useState(false);
  const { busy, act, problem } = useAct();
  const pages = usePages<Erasure>(["erasures"], (after) => answered(api.GET("/api/admin/v1/privacy/erasures", { params: { query: { limit: 50, after } } })));
  const { refetch } = pages;
  const unfinished = pages.items.some(({ doneAt }) => doneAt === undefined);
  useEffect(() => {
    if (!unfinished) {
      return undefined;
    }
    const clock = setInterval(() => void refetch(), LOOK_AGAIN);
    return () => clearInterval(clock);
  }, [unfinished, refetch]);

  async function save() {
    await act(async () => download("erasures.json", await answered(api.GET("/api/admin/v1/privacy/erasure-list"))));
  }

  return (
    <section aria-labelledby="erasures">
      <Title order={2} id="erasures" mb="xs">{t("privacy.erasures")}</Title>
      <Text mb="sm" maw={640}>{t("privacy.erasuresHelp")}</Text>
      <FormProblems words={problem} />
      <Group mb="md">
        <Button variant="default" loading={busy} onClick={() => void save()}>{t("privacy.saveList")}</Button>
        <Button variant="default" onClick={() => setReplaying(true)}>{t("privacy.replay")}</Button>
      </Group>
      <Listing pages={pages} empty={t("privacy.noErasures")}>
        {(items) => (
          <ul className="rows" aria-label={t("privacy.erasures")}>
            {items.map((erasure) => (
              <li key={erasure.id} className="row">
                <Group justify="space-between">
                  <Text fw={600}>{t("privacy.by", { at: moment(erasure.at), name: erasure.name })}</Text>
                  <Badge kind={erasure.doneAt ? "LIVE" : undefined}>{erasure.doneAt ? t("privacy.done") : t("privacy.goesOn")}</Badge>
                </Group>
                <Text size="sm">{[t("privacy.replies", { count: erasure.replies }), erasure.textsRemoved ? t("privacy.withTexts") : t("privacy.withoutTexts"), t("privacy.messages", { count: erasure.messages }), t("privacy.entries", { count: erasure.entries })].join(" · ")}</Text>
                {erasure.repeatedAt && <Text size="sm">{t("privacy.repeated", { at: moment(erasure.repeatedAt) })}</Text>}
                <Text size="sm" c="dimmed" className="breaking">{t("privacy.proof", { hash: erasure.writer })}</Text>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {replaying && <ReplayDialog onClose={() => setReplaying(false)} onDone={() => { setReplaying(false); void refetch(); }} />}
    </section>
  );
}
