import { useState, type KeyboardEvent } from "react";
import { answered, api, onVersion } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, FormProblems, Group, Textarea } from "../../ui";
import { draftOf, dropDraft, keepDraft } from "./drafts";
import type { Reply } from "./reply";

const WHAT = "answer";

/** Whether a key event sends the form that it is in. */
export function sends(event: KeyboardEvent) {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

/** The answer of staff to a reply. What was typed is kept until it is sent, also while the form is closed. */
export function AnswerForm({ reply, onSent, onClose, onStale }: { reply: Reply; onSent: () => void; onClose: () => void; onStale: () => void }) {
  const t = useWords();
  const [text, setText] = useState(() => draftOf(WHAT, reply.id) ?? "");
  // The same text sent again is the same answer; another text is another one.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { busy, act, problem, errorAt } = useAct(["text"]);

  function type(typed: string) {
    setText(typed);
    setKey(crypto.randomUUID());
    keepDraft(WHAT, reply.id, typed);
  }

  async function send() {
    if (busy) {
      return;
    }
    const sent = await act(() => answered(api.POST("/api/admin/v1/comments/{id}/replies", {
      params: { path: { id: reply.id }, header: { ...onVersion(reply.version), "Idempotency-Key": key } },
      body: { text },
    })));
    if (sent) {
      dropDraft(WHAT, reply.id);
      onSent();
    } else {
      onStale();
    }
  }

  function pressed(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    } else if (sends(event)) {
      event.preventDefault();
      void send();
    }
  }

  return (
    <form aria-label={t("moderation.answerTo", { name: reply.name })} onKeyDown={pressed} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <FormProblems words={problem} />
      <Textarea autoFocus autosize minRows={4} maxRows={14} mb="xs" maxLength={10_000} label={t("moderation.answerTo", { name: reply.name })}
        description={t(reply.status === "PENDING" ? "moderation.answerApproves" : "moderation.answerNote")} error={errorAt("text")} value={text} onChange={(event) => type(event.currentTarget.value)} />
      <Group mb="md">
        <Button type="submit" loading={busy}>{t(reply.status === "PENDING" ? "moderation.approveAndAnswer" : "moderation.sendAnswer")} (Ctrl Enter)</Button>
        <Button variant="default" onClick={onClose}>{t("action.close")} (Esc)</Button>
      </Group>
    </form>
  );
}
