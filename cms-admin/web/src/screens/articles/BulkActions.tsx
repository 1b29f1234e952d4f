import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion, Refused, type Schema } from "../../api/client";
import { useMay, type Permission } from "../../app/me";
import { inWords } from "../../app/problems";
import { useTopics } from "../../app/topics";
import { useWords } from "../../i18n";
import { Alert, Button, ConfirmDialog, Group, NativeSelect, Paper, Text } from "../../ui";

type Line = Schema<"ArticleLine">;
type Article = Schema<"Article">;
type Act = "submit" | "topic" | "publish" | "archive" | "trash" | "restore";

/** An article with which something was done: as it stood in the list, and as it was then. */
interface Done {
  before: Line;
  after: Article;
}

interface Outcome {
  act: Act | "undo";
  all: number;
  failed: { id: string; title: string; reason: string }[];
  undoable: (() => Promise<void>) | null;
}

const NEEDS: Record<Act, Permission> = { submit: "articles:write", topic: "articles:write", publish: "articles:publish", archive: "articles:edit-any", trash: "articles:write", restore: "articles:write" };

/** Whether an act can make sense at all; whether it is allowed is for the server to say. */
function fits(act: Act, { shelf, workflow }: Line) {
  switch (act) {
    case "submit":
      return shelf === "ACTIVE" && (workflow === "DRAFT" || workflow === "CHANGES_REQUESTED");
    case "topic":
    case "publish":
    case "archive":
      return shelf === "ACTIVE";
    case "trash":
      return shelf !== "TRASHED";
    case "restore":
      return shelf !== "ACTIVE";
  }
}

const on = ({ id, version }: { id: string; version: number }) => ({ params: { path: { id }, header: onVersion(version) } });

/** The article as it is then; nothing when it was so before. */
async function send(act: Act, line: Line, topic: string): Promise<Article | undefined> {
  if (act === "topic") {
    return line.topics.includes(topic) ? undefined : answered(api.PATCH("/api/admin/v1/articles/{id}", { ...on(line), body: { topics: [...line.topics, topic] } }));
  }
  return answered(act === "trash" ? api.DELETE("/api/admin/v1/articles/{id}", on(line)) : api.POST(`/api/admin/v1/articles/{id}/${act}`, on(line)));
}

/** What was submitted or published has been seen by others, and is taken back by them or on purpose. */
const canBeUndone = (act: Act) => act !== "submit" && act !== "publish";

async function sendBack(act: Act, { before, after }: Done, topic: string) {
  switch (act) {
    case "topic":
      return answered(api.PATCH("/api/admin/v1/articles/{id}", { ...on(after), body: { topics: after.topics.filter((other) => other !== topic) } }));
    case "restore":
      return answered(before.shelf === "TRASHED" ? api.DELETE("/api/admin/v1/articles/{id}", on(after)) : api.POST("/api/admin/v1/articles/{id}/archive", on(after)));
    default:
      return answered(before.shelf === "ARCHIVED" ? api.POST("/api/admin/v1/articles/{id}/archive", on(after)) : api.POST("/api/admin/v1/articles/{id}/restore", on(after)));
  }
}

/** What is done with several articles: one request each, as if it was done one by one, and an account of each that failed. */
export default function BulkActions({ articles, onChosen }: { articles: Line[]; onChosen: (ids: string[]) => void }) {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Act | null>(null);
  const [topic, setTopic] = useState("");
  const topics = useTopics(asking === "topic");
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const acts = (Object.keys(NEEDS) as Act[]).filter((act) => may(NEEDS[act]) && articles.some((article) => fits(act, article)));

  function reason(failure: unknown) {
    if (failure instanceof Refused && failure.status === 412) {
      return t("bulk.stale");
    }
    const blocking = failure instanceof Refused ? (failure.problem.blocking ?? []) : [];
    return [inWords(failure, t), blocking.map(({ check }) => t(`check.${check}`)).join(", ")].filter(Boolean).join(" ");
  }

  /** One after the other, and what failed is told of at the end. */
  async function each<T extends { id: string; title: string }>(all: T[], one: (item: T) => Promise<void>) {
    const failed: Outcome["failed"] = [];
    setOutcome(null);
    for (const [index, item] of all.entries()) {
      setProgress({ done: index, all: all.length });
      try {
        await one(item);
      } catch (failure) {
        failed.push({ id: item.id, title: item.title, reason: reason(failure) });
      }
    }
    setProgress(null);
    setAsking(null);
    return failed;
  }

  async function run(act: Act) {
    const done: Done[] = [];
    const failed = await each(articles, async (before) => {
      const after = await send(act, before, topic);
      if (after) {
        done.push({ before, after });
      }
    });
    setOutcome({ act, all: articles.length, failed, undoable: canBeUndone(act) && done.length > 0 ? () => undo(act, done) : null });
    onChosen(failed.map(({ id }) => id));
    await queries.invalidateQueries({ queryKey: ["articles"] });
  }

  async function undo(act: Act, done: Done[]) {
    const failed = await each(done.map(({ before, after }) => ({ id: before.id, title: before.title, before, after })), async (one) => {
      await sendBack(act, one, topic);
    });
    setOutcome({ act: "undo", all: done.length, failed, undoable: null });
    await queries.invalidateQueries({ queryKey: ["articles"] });
  }

  if (articles.length === 0 && !outcome && !progress) {
    return null;
  }
  return (
    <Paper withBorder p="sm" shadow="md" className="bulk" component="section" aria-label={t("bulk.label")}>
      {outcome && (
        <Alert mb="xs" role="alert" variant="outline" color={outcome.failed.length > 0 ? "red" : "teal"} withCloseButton closeButtonLabel={t("action.close")} onClose={() => setOutcome(null)}
          title={t("bulk.worked", { act: t(`act.${outcome.act}`), done: outcome.all - outcome.failed.length, all: outcome.all })}>
          {outcome.undoable && <Button size="compact-md" variant="default" onClick={() => void outcome.undoable?.()}>{t("act.undo")}</Button>}
          {outcome.failed.length > 0 && (
            <>
              <Text size="sm">{t("bulk.failed")}</Text>
              <ul className="reasons" tabIndex={0}>{outcome.failed.map((one) => <li key={one.id}><strong>{one.title}</strong>: {one.reason}</li>)}</ul>
            </>
          )}
        </Alert>
      )}
      {articles.length > 0 && (
        <Group gap="xs">
          <Text fw={600}>{t("bulk.selected", { count: articles.length })}</Text>
          {acts.map((act) => <Button key={act} size="compact-md" variant="default" onClick={() => setAsking(act)}>{t(`act.${act}`)}</Button>)}
          <Button size="compact-md" variant="subtle" onClick={() => onChosen([])}>{t("bulk.clear")}</Button>
        </Group>
      )}
      {progress && <Text size="sm" role="status">{t("bulk.progress", progress)}</Text>}
      <ConfirmDialog opened={asking !== null} busy={progress !== null} danger={asking === "trash"} title={asking ? t(`act.${asking}`) : ""} act={asking ? t(`act.${asking}`) : ""} words={t(asking === "topic" ? "bulk.askTopic" : "bulk.ask", { count: articles.length })}
        ready={asking !== "topic" || topic !== ""} onConfirm={() => void run(asking!)} onClose={() => { if (!progress) { setAsking(null); } }}>
        {asking === "topic" && <NativeSelect mb="lg" label={t("list.topic")} error={topics.isError ? inWords(topics.error, t) : undefined} value={topic} onChange={(event) => setTopic(event.currentTarget.value)}
          data={[{ value: "", label: "" }, ...(topics.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]} />}
      </ConfirmDialog>
    </Paper>
  );
}
