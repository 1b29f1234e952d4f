import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, onVersion, Refused, type Schema } from "../../api/client";
import { asScreen } from "../../app/asScreen";
import { useMay, useMe } from "../../app/me";
import { inWords } from "../../app/problems";
import { useWords } from "../../i18n";
import { Button, ConfirmDialog, Group, later, Menu, tell, useHotkeys } from "../../ui";
import { checklistOf, standingInTheWay } from "./ChecklistPanel";
import { PublishDialog } from "./dialogs/PublishDialog";
import { StandsInTheWay } from "./dialogs/StandsInTheWay";
import { Trouble } from "./dialogs/Trouble";

const dialogs = () => asScreen(import("./dialogs"));
const ApproveDialog = later(() => dialogs().then((file) => file.ApproveDialog));
const NoteDialog = later(() => dialogs().then((file) => file.NoteDialog));
const PreviewDialog = later(() => dialogs().then((file) => file.PreviewDialog));
const ScheduleDialog = later(() => dialogs().then((file) => file.ScheduleDialog));

type Article = Schema<"Article">;
type Simple = "submit" | "publish" | "withdraw" | "unschedule" | "archive" | "restore";
type Dialog = "submit" | "note" | "publish" | "schedule" | "scheduleWithdrawal" | "approve" | "requestChanges" | "withdraw" | "trash" | "preview" | "confirm";

interface Props {
  article: Article;
  editable: boolean;
  /** Whether a conflict has to be settled first. */
  blocked: boolean;
  /** Makes a version of what was typed, and answers with its number for If-Match; null when that did not work. */
  save: (note?: string) => Promise<number | null>;
  onDone: (article: Article) => void;
  /** Goes to a place in the article. */
  onJump: (pointer: string) => void;
}

/** What may be done with an article next; the likeliest as a button, everything else in a menu. */
export function WorkflowActions({ article, editable, blocked, save, onDone, onJump }: Props) {
  const t = useWords();
  const may = useMay();
  const me = useMe();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });
  const active = article.shelf === "ACTIVE";
  const { status } = article.publication;
  const approved = article.workflow === "APPROVED" || settings.data?.signOffRequired === false;
  const headIsLive = article.publication.live?.revision === article.head.revision && status === "LIVE";
  const canSubmit = editable && (article.workflow === "DRAFT" || article.workflow === "CHANGES_REQUESTED");
  const canReview = active && article.workflow === "IN_REVIEW";
  const canSign = canReview && may("articles:sign-off") && !article.contributors.includes(me.id);
  const canPublish = active && may("articles:publish") && !headIsLive;

  const { live } = article.publication;
  const canConfirm = active && status === "LIVE" && live !== undefined && may("articles:sign-off") && !article.contributors.includes(me.id);
  const overdue = isOverdue(article);

  function open(one: Dialog) {
    setProblem(null);
    setDialog(one);
  }

  /** Whatever was typed becomes a version first: an act is on what one sees, and refused when somebody has changed that. */
  async function act(run: (article: Pick<Article, "id" | "version">) => Promise<Article>, done: string) {
    setBusy(true);
    setProblem(null);
    try {
      const version = editable ? await save() : article.version;
      if (version === null) {
        return;
      }
      onDone(await run({ id: article.id, version }));
      setDialog(null);
      tell(done);
    } catch (failure) {
      const told = failure instanceof Refused && failure.status === 412 ? new Error(t("act.changed")) : failure;
      setProblem(told);
      if (dialog === null) {
        tell(inWords(told, t), "bad");
      }
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ["checklist", article.id] });
    }
  }

  /** What will keep it from going live is better mended before somebody reviews it. */
  async function submit() {
    const version = await save();
    if (version === null) {
      return;
    }
    const checklist = await queries.fetchQuery(checklistOf({ id: article.id, version })).catch(() => null);
    if (checklist && standingInTheWay(checklist).length > 0) {
      open("submit");
    } else {
      simple("submit");
    }
  }

  const path = (one: { id: string; version: number }) => ({ params: { path: { id: one.id }, header: onVersion(one.version) } });
  const simple = (name: Simple) => void act((one) => answered(api.POST(`/api/admin/v1/articles/{id}/${name}`, path(one))), t(`act.done.${name}`));
  useHotkeys([["mod+Enter", () => { if (canPublish && !blocked && dialog === null) { open("publish"); } }]], [], true);

  const close = () => setDialog(null);
  const shared = { busy, problem, onClose: close, onJump: (pointer: string) => { close(); onJump(pointer); } };
  const ask = { opened: true, danger: true, busy, onClose: close, children: <Trouble problem={problem} /> };
  const more = [
    canConfirm && !overdue && { words: "act.confirm", run: () => open("confirm") },
    editable && { words: "act.saveWithNote", run: () => open("note") },
    editable && { words: "act.preview", run: () => open("preview") },
    canPublish && approved && { words: "act.schedule", run: () => open("schedule") },
    active && may("articles:publish") && (article.publication.schedule ?? article.publication.withdrawal) !== undefined && { words: "act.unschedule", run: () => simple("unschedule") },
    active && may("articles:publish") && status === "LIVE" && { words: "act.scheduleWithdrawal", run: () => open("scheduleWithdrawal") },
    active && may("articles:publish") && status === "LIVE" && { words: "act.withdraw", run: () => open("withdraw") },
    active && may("articles:edit-any") && { words: status === "LIVE" ? "act.archiveLive" : "act.archive", run: () => simple("archive"), disabled: status === "LIVE" },
    editable && { words: "act.trash", run: () => open("trash") },
  ].filter((one) => one !== false) as { words: "act.preview"; run: () => void; disabled?: boolean }[];

  return (
    <Group gap="xs">
      {editable && <Button variant="default" disabled={blocked} loading={busy && dialog === null} onClick={() => void save()}>{t("act.save")}</Button>}
      {canSubmit && <Button variant={canPublish && approved ? "default" : "filled"} disabled={blocked || busy} onClick={() => void submit()}>{t("act.submit")}</Button>}
      {canReview && may("articles:request-changes") && <Button variant="default" disabled={blocked} onClick={() => open("requestChanges")}>{t("act.requestChanges")}</Button>}
      {canSign && <Button disabled={blocked} onClick={() => open("approve")}>{t("act.approve")}</Button>}
      {canConfirm && overdue && <Button disabled={blocked} onClick={() => open("confirm")}>{t("act.confirm")}</Button>}
      {canPublish && <Button variant={approved ? "filled" : "default"} disabled={blocked} onClick={() => open("publish")}>{t("act.publish")}</Button>}
      {(article.shelf === "ARCHIVED" || article.shelf === "TRASHED") && may("articles:write") && <Button onClick={() => simple("restore")} loading={busy}>{t("act.restore")}</Button>}
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" disabled={blocked}>{t("act.more")}</Button></Menu.Target>
          <Menu.Dropdown>{more.map((one) => <Menu.Item key={one.words} disabled={one.disabled === true} onClick={one.run}>{t(one.words)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      {dialog === "publish" && <PublishDialog article={article} save={save} {...shared} onPublish={() => simple("publish")} />}
      {dialog === "submit" && (
        <ConfirmDialog title={t("act.submit")} act={t("act.submitAnyway")} words={t("act.submitHelp")} {...ask} danger={false} onConfirm={() => simple("submit")}>
          <Trouble problem={problem} /><StandsInTheWay article={article} onJump={shared.onJump} />
        </ConfirmDialog>
      )}
      {dialog === "withdraw" && <ConfirmDialog title={t("act.withdraw")} act={t("act.withdraw")} words={t("act.withdrawHelp")} {...ask} onConfirm={() => simple("withdraw")} />}
      {dialog === "trash" && (
        <ConfirmDialog title={t("act.trash")} act={t("act.trash")} words={t("act.trashHelp")} {...ask}
          onConfirm={() => void act((one) => answered(api.DELETE("/api/admin/v1/articles/{id}", path(one))), t("act.done.trash"))} />
      )}
      {dialog === "approve" && (
        <ApproveDialog article={article} title={t("act.approve")} as={t("approve.as", { name: me.name ?? "", credentials: me.credentials ?? "" })} help={t("approve.help")} {...shared} onApprove={(fields) => void act((one) => answered(api.POST("/api/admin/v1/articles/{id}/approve", { ...path(one), body: { revision: article.head.revision, ...fields } })), t("act.done.approve"))} />
      )}
      {dialog === "confirm" && live && (
        <ApproveDialog article={null} title={t("act.confirm")} as={t("confirm.as", { name: me.name ?? "", credentials: me.credentials ?? "" })} help={t("confirm.help")} {...shared}
          onApprove={(fields) => void act((one) => answered(api.POST("/api/admin/v1/articles/{id}/review-confirmed", { ...path(one), body: { revision: live.revision, ...fields } })), t("act.done.confirm"))} />
      )}
      {dialog === "note" && (
        <NoteDialog title={t("act.saveWithNote")} label={t("saveNote.label")} help={t("saveNote.help")} most={500} send={t("act.save")} {...shared}
          onSend={(note) => { close(); void save(note); }} />
      )}
      {dialog === "requestChanges" && (
        <NoteDialog title={t("act.requestChanges")} label={t("request.note")} help={t("request.help")} most={5000} send={t("request.send")} {...shared} onSend={(note) => void act((one) => answered(api.POST("/api/admin/v1/articles/{id}/request-changes", { ...path(one), body: { note } })), t("act.done.requestChanges"))} />
      )}
      {(dialog === "schedule" || dialog === "scheduleWithdrawal") && (
        <ScheduleDialog article={dialog === "schedule" ? article : null} title={t(`act.${dialog}`)} zone={settings.data?.timeZone ?? "UTC"} {...shared}
          onSchedule={(body) => void act((one) => answered(dialog === "schedule" ? api.POST("/api/admin/v1/articles/{id}/schedule", { ...path(one), body }) : api.POST("/api/admin/v1/articles/{id}/schedule-withdrawal", { ...path(one), body })), t("act.done.schedule"))} />
      )}
      {dialog === "preview" && <PreviewDialog article={article} save={save} onClose={close} />}
    </Group>
  );
}

/** Whether what readers see is past the day by which it had to be reviewed. */
export function isOverdue({ publication: { status, live } }: Article) {
  return status === "LIVE" && live?.signOff !== undefined && live.signOff.nextReviewDue < new Date().toISOString().slice(0, 10);
}
