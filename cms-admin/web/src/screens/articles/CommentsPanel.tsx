import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useMay } from "../../app/me";
import { inWords } from "../../app/problems";
import { moment, useWords } from "../../i18n";
import { Button, ErrorState, Group, LoadingState, Paper, Stack, Switch, tell, Text, Textarea } from "../../ui";

type Remark = Schema<"ReviewComment">;

interface Props {
  article: Schema<"Article">;
  /** The id of the block that the cursor is in. */
  blockHere: () => string | null;
  onJump: (block: string) => void;
}

/** Those that nobody has settled yet. */
export function openRemarks(article: string) {
  return answered(api.GET("/api/admin/v1/articles/{article}/review-comments", { params: { path: { article }, query: { limit: 100, open: true } } }));
}

/** What the desk says about the text, block by block. Readers never see it. */
export function CommentsPanel({ article, blockHere, onJump }: Props) {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const remarks = useQuery({
    queryKey: ["remarks", article.id, all],
    queryFn: () => (all ? answered(api.GET("/api/admin/v1/articles/{article}/review-comments", { params: { path: { article: article.id }, query: { limit: 100 } } })) : openRemarks(article.id)),
  });

  async function change(run: () => Promise<unknown>) {
    try {
      await run();
      await queries.invalidateQueries({ queryKey: ["remarks", article.id] });
      return true;
    } catch (failure) {
      tell(inWords(failure, t), "bad");
      return false;
    }
  }

  const write = (text: string, block: string | null) => change(() => answered(api.POST("/api/admin/v1/articles/{article}/review-comments", {
    params: { path: { article: article.id } },
    body: { text, revision: article.head.revision, ...(block && { block }) },
  })));

  return (
    <Stack>
      <Switch label={t("comments.all")} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      {remarks.isPending && <LoadingState lines={3} />}
      {remarks.isError && <ErrorState failure={remarks.error} again={() => void remarks.refetch()} />}
      {remarks.data?.items.length === 0 && <Text c="dimmed">{t("comments.none")}</Text>}
      {remarks.data?.items.map((remark) => <RemarkCard key={remark.id} remark={remark} onJump={onJump} change={change} />)}
      {may("review-comments:write") && <Write label={t("comments.new")} act={t("comments.onArticle")} second={{ act: t("comments.onBlock"), block: blockHere }} send={write} />}
    </Stack>
  );
}

function RemarkCard({ remark, onJump, change }: { remark: Remark; onJump: (block: string) => void; change: (run: () => Promise<unknown>) => Promise<boolean> }) {
  const t = useWords();
  const may = useMay();
  const path = { params: { path: { article: remark.article, comment: remark.id }, header: onVersion(remark.version) } };
  const { block } = remark.anchor;
  return (
    <Paper withBorder p="sm" component="article" aria-label={t("comments.by", { name: remark.name })}>
      <Text size="sm" c="dimmed">{remark.name} · {moment(remark.at)}{!remark.open && ` · ${t("comments.resolved")}`}</Text>
      {remark.anchor.quote && <Text size="sm" component="blockquote" className="quoted">{remark.anchor.quote}</Text>}
      <Text style={{ whiteSpace: "pre-wrap" }} mb="xs">{remark.text}</Text>
      {remark.answers.map((answer, index) => <Text key={index} size="sm" ms="md" mb={4}><b>{answer.name}:</b> {answer.text}</Text>)}
      <Group gap="xs" mb="xs">
        {block && <Button size="compact-sm" variant="default" onClick={() => onJump(block)}>{t("editor.show")}</Button>}
        {may("review-comments:write") && (remark.open
          ? <Button size="compact-sm" variant="default" onClick={() => void change(() => answered(api.POST("/api/admin/v1/articles/{article}/review-comments/{comment}/resolve", path)))}>{t("comments.resolve")}</Button>
          : <Button size="compact-sm" variant="default" onClick={() => void change(() => answered(api.POST("/api/admin/v1/articles/{article}/review-comments/{comment}/reopen", path)))}>{t("comments.reopen")}</Button>)}
      </Group>
      {may("review-comments:write") && remark.open && (
        <Write label={t("comments.answer")} act={t("comments.send")} send={(text) => change(() => answered(api.POST("/api/admin/v1/articles/{article}/review-comments/{comment}/answers", { ...path, body: { text } })))} />
      )}
    </Paper>
  );
}

interface WriteProps {
  label: string;
  act: string;
  second?: { act: string; block: () => string | null };
  send: (text: string, block: string | null) => Promise<boolean>;
}

function Write({ label, act, second, send }: WriteProps) {
  const t = useWords();
  const [text, setText] = useState("");
  const empty = text.trim() === "";

  async function go(block: string | null) {
    if (await send(text.trim(), block)) {
      setText("");
    }
  }

  return (
    <div>
      <Textarea label={label} value={text} maxLength={5000} autosize minRows={1} onChange={(event) => setText(event.currentTarget.value)} />
      <Group gap="xs" mt={4}>
        {second && (
          <Button size="compact-sm" disabled={empty} onClick={() => { const block = second.block(); if (block) { void go(block); } else { tell(t("comments.noBlock"), "bad"); } }}>{second.act}</Button>
        )}
        <Button size="compact-sm" variant={second ? "default" : "filled"} disabled={empty} onClick={() => void go(null)}>{act}</Button>
      </Group>
    </div>
  );
}
