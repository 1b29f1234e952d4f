import { useEffect, useRef, useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, onVersion, Refused, type Schema } from "../../api/client";
import { useMay, useMe } from "../../app/me";
import { inWords } from "../../app/problems";
import { day, moment, useWords } from "../../i18n";
import { Alert, Button, Group, Menu, Modal, Stack, tell, Text, Textarea, TextInput, useHotkeys } from "../../ui";
import { ChecklistItems, useChecklist } from "./ChecklistPanel";

type Article = Schema<"Article">;
type Simple = "submit" | "publish" | "withdraw" | "unschedule" | "archive" | "restore";
type Dialog = "note" | "publish" | "schedule" | "scheduleWithdrawal" | "approve" | "requestChanges" | "withdraw" | "trash" | "preview" | "confirm";

interface Props {
  article: Article;
  editable: boolean;
  /** Whether a conflict has to be settled first. */
  blocked: boolean;
  /** Makes a version of what was typed, and answers with its number for If-Match; null when that did not work. */
  save: (note?: string) => Promise<number | null>;
  onDone: (article: Article) => void;
}

/** What may be done with an article next; the likeliest as a button, everything else in a menu. */
export function WorkflowActions({ article, editable, blocked, save, onDone }: Props) {
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

  function ask(one: Dialog) {
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

  const path = (one: { id: string; version: number }) => ({ params: { path: { id: one.id }, header: onVersion(one.version) } });
  const simple = (name: Simple) => void act((one) => answered(api.POST(`/api/admin/v1/articles/{id}/${name}`, path(one))), t(`act.done.${name}`));
  useHotkeys([["mod+Enter", () => { if (canPublish && !blocked && dialog === null) { ask("publish"); } }]], [], true);

  const close = () => setDialog(null);
  const shared = { busy, problem, onClose: close };
  const more = [
    canConfirm && !overdue && { words: "act.confirm", run: () => ask("confirm") },
    editable && { words: "act.saveWithNote", run: () => ask("note") },
    editable && { words: "act.preview", run: () => ask("preview") },
    canPublish && approved && { words: "act.schedule", run: () => ask("schedule") },
    active && may("articles:publish") && status === "SCHEDULED" && { words: "act.unschedule", run: () => simple("unschedule") },
    active && may("articles:publish") && status === "LIVE" && { words: "act.scheduleWithdrawal", run: () => ask("scheduleWithdrawal") },
    active && may("articles:publish") && status === "LIVE" && { words: "act.withdraw", run: () => ask("withdraw") },
    active && may("articles:edit-any") && { words: "act.archive", run: () => simple("archive") },
    editable && { words: "act.trash", run: () => ask("trash") },
  ].filter((one) => one !== false) as { words: "act.preview"; run: () => void }[];

  return (
    <Group gap="xs">
      {editable && <Button variant="default" disabled={blocked} loading={busy && dialog === null} onClick={() => void save()}>{t("act.save")}</Button>}
      {canSubmit && <Button variant={canPublish && approved ? "default" : "filled"} disabled={blocked || busy} onClick={() => simple("submit")}>{t("act.submit")}</Button>}
      {canReview && may("articles:request-changes") && <Button variant="default" disabled={blocked} onClick={() => ask("requestChanges")}>{t("act.requestChanges")}</Button>}
      {canSign && <Button disabled={blocked} onClick={() => ask("approve")}>{t("act.approve")}</Button>}
      {canConfirm && overdue && <Button disabled={blocked} onClick={() => ask("confirm")}>{t("act.confirm")}</Button>}
      {canPublish && <Button variant={approved ? "filled" : "default"} disabled={blocked} onClick={() => ask("publish")}>{t("act.publish")}</Button>}
      {(article.shelf === "ARCHIVED" || article.shelf === "TRASHED") && may("articles:write") && <Button onClick={() => simple("restore")} loading={busy}>{t("act.restore")}</Button>}
      {more.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" disabled={blocked}>{t("act.more")}</Button></Menu.Target>
          <Menu.Dropdown>{more.map((one) => <Menu.Item key={one.words} onClick={one.run}>{t(one.words)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      {dialog === "publish" && <PublishDialog article={article} save={save} {...shared} onPublish={() => simple("publish")} />}
      {dialog === "withdraw" && <Ask title={t("act.withdraw")} words={t("act.withdrawHelp")} {...shared} onConfirm={() => simple("withdraw")} />}
      {dialog === "trash" && (
        <Ask title={t("act.trash")} words={t("act.trashHelp")} {...shared}
          onConfirm={() => void act((one) => answered(api.DELETE("/api/admin/v1/articles/{id}", path(one))), t("act.done.trash"))} />
      )}
      {dialog === "approve" && (
        <ApproveDialog title={t("act.approve")} as={t("approve.as", { name: me.name ?? "", credentials: me.credentials ?? "" })} help={t("approve.help")} {...shared} onApprove={(fields) => void act((one) => answered(api.POST("/api/admin/v1/articles/{id}/approve", { ...path(one), body: { revision: article.head.revision, ...fields } })), t("act.done.approve"))} />
      )}
      {dialog === "confirm" && live && (
        <ApproveDialog title={t("act.confirm")} as={t("confirm.as", { name: me.name ?? "", credentials: me.credentials ?? "" })} help={t("confirm.help")} {...shared}
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
        <ScheduleDialog title={t(`act.${dialog}`)} zone={settings.data?.timeZone ?? "UTC"} {...shared}
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

interface Shared {
  busy: boolean;
  problem: unknown;
  onClose: () => void;
}

function Trouble({ problem }: { problem: unknown }) {
  const t = useWords();
  if (!problem) {
    return null;
  }
  const blocking = problem instanceof Refused ? (problem.problem.blocking ?? []) : [];
  return <Alert role="alert" color="red" variant="outline">{inWords(problem, t)}{blocking.length > 0 && <ChecklistItems items={blocking} />}</Alert>;
}

function Ask({ title, words, busy, problem, onConfirm, onClose }: Shared & { title: string; words: string; onConfirm: () => void }) {
  const t = useWords();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack><Trouble problem={problem} /><Text>{words}</Text>
        <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button data-autofocus color="red" loading={busy} onClick={onConfirm}>{title}</Button></Group>
      </Stack>
    </Modal>
  );
}

/** Ctrl-Enter opens it, Enter publishes, when nothing stands in the way. */
function PublishDialog({ article, save, busy, problem, onPublish, onClose }: Shared & { article: Article; save: () => Promise<number | null>; onPublish: () => void }) {
  const t = useWords();
  const saved = useQuery({ queryKey: ["saved", article.id], queryFn: () => save(), gcTime: 0, staleTime: Infinity, retry: false });
  const checklist = useChecklist(article);
  const { signOff } = article;
  const button = useRef<HTMLButtonElement>(null);
  const ready = checklist.data?.ready === true && typeof saved.data === "number";
  // A button that waits cannot have the focus, so it gets it when it can be pressed.
  useEffect(() => {
    if (ready) {
      button.current?.focus();
    }
  }, [ready]);
  return (
    <Modal opened onClose={onClose} title={t("act.publish")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onPublish(); }}>
        {/* Until then the dialog has it, so that no key goes to the text behind. */}
        <Stack tabIndex={-1} data-autofocus className="awaits">
          <Trouble problem={problem} />
          {saved.data === null && <Alert role="alert" color="red" variant="outline">{t("save.refused")}</Alert>}
          {signOff && <Text>{t("publish.signedOff", { name: signOff.name, credentials: signOff.credentials, day: day(signOff.at) })}</Text>}
          {checklist.data && <><Text fw={600}>{t(checklist.data.ready ? "checklist.ready" : "checklist.notReady")}</Text><ChecklistItems items={checklist.data.items} /></>}
          <Text size="sm" c="dimmed">{t("publish.address", { address: `/articles/${article.slug}` })}</Text>
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
            <Button ref={button} type="submit" loading={busy || saved.isPending} disabled={!ready}>{t("act.publish")}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Asks a reviewer for a signature, and for the day of the next review. */
function ApproveDialog({ title, as, help, busy, problem, onApprove, onClose }: Shared & { title: string; as: string; help: string; onApprove: (fields: { note?: string; nextReviewDue?: string }) => void }) {
  const t = useWords();
  const [note, setNote] = useState("");
  const [due, setDue] = useState("");
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onApprove({ ...(note.trim() && { note: note.trim() }), ...(due && { nextReviewDue: due }) }); }}>
        <Stack>
          <Trouble problem={problem} />
          <Text>{as}</Text>
          <Text size="sm" c="dimmed">{help}</Text>
          <TextInput type="date" label={t("approve.due")} description={t("approve.dueHelp")} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
          <Textarea label={t("approve.note")} maxLength={2000} rows={3} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button type="submit" data-autofocus loading={busy}>{title}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface NoteProps extends Shared {
  title: string;
  label: string;
  help: string;
  /** How many characters it has at most. */
  most: number;
  send: string;
  onSend: (note: string) => void;
}

function NoteDialog({ title, label, help, most, send, busy, problem, onSend, onClose }: NoteProps) {
  const t = useWords();
  const [note, setNote] = useState("");
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onSend(note.trim()); }}>
        <Stack>
          <Trouble problem={problem} />
          <Textarea data-autofocus label={label} description={help} maxLength={most} rows={5} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button type="submit" loading={busy} disabled={note.trim() === ""}>{send}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}

function ScheduleDialog({ title, zone, busy, problem, onSchedule, onClose }: Shared & { title: string; zone: string; onSchedule: (body: Schema<"ScheduleRequest">) => void }) {
  const t = useWords();
  const [at, setAt] = useState("");
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); onSchedule({ localAt: at.length === 16 ? `${at}:00` : at, zone }); }}>
        <Stack>
          <Trouble problem={problem} />
          <TextInput data-autofocus type="datetime-local" label={t("schedule.at")} description={t("schedule.zone", { zone })} value={at} onChange={(event) => setAt(event.currentTarget.value)} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("action.cancel")}</Button><Button type="submit" loading={busy} disabled={at === ""}>{t("schedule.act")}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Links that show the working copy as its page will be. */
function PreviewDialog({ article, save, onClose }: { article: Article; save: () => Promise<number | null>; onClose: () => void }) {
  const t = useWords();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const links = useQuery({ queryKey: ["previews", article.id], queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}/previews", { params: { path: { id: article.id } } })) });

  async function change(run: () => Promise<unknown>) {
    setBusy(true);
    setProblem(null);
    try {
      await run();
      await links.refetch();
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  async function copy(url: string) {
    await navigator.clipboard.writeText(new URL(url, location.origin).href);
    tell(t("preview.copied"));
  }

  return (
    <Modal opened onClose={onClose} title={t("act.preview")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <Trouble problem={problem} />
        <Text>{t("preview.help")}</Text>
        <ul className="rows">
          {(links.data?.items ?? []).map((link) => (
            <li key={link.id} className="row">
              <Group justify="space-between">
                <div><a href={link.url} target="_blank" rel="noreferrer">{t("preview.open")}</a> <Text span size="sm" c="dimmed">{t("preview.until", { at: moment(link.expiresAt) })}</Text></div>
                <Group gap="xs"><Button size="compact-sm" variant="default" onClick={() => void copy(link.url)}>{t("action.copy")}</Button>
                <Button size="compact-sm" variant="subtle" color="red" disabled={busy} onClick={() => void change(() => answered(api.DELETE("/api/admin/v1/articles/{id}/previews/{link}", { params: { path: { id: article.id, link: link.id } } })))}>{t("preview.revoke")}</Button></Group>
              </Group>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button data-autofocus loading={busy} onClick={() => void change(async () => { if ((await save()) !== null) { await answered(api.POST("/api/admin/v1/articles/{id}/previews", { params: { path: { id: article.id } }, body: { hours: 24 } })); } })}>{t("preview.make")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
