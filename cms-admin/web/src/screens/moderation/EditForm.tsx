import { useState, type KeyboardEvent } from "react";
import { answered, api, onVersion } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Button, FormProblems, Group, Textarea, TextInput } from "../../ui";
import { sends } from "./AnswerForm";
import { draftOf, dropDraft, keepDraft } from "./drafts";
import type { Reply } from "./reply";

const WHAT = "edit";

interface Fields {
  name: string;
  website: string;
  text: string;
}

/** Changes what a reply says. What was typed is kept until it is saved, also while the form is closed. */
export function EditForm({ reply, onSaved, onClose, onStale }: { reply: Reply; onSaved: (edited: Reply) => void; onClose: () => void; onStale: () => void }) {
  const t = useWords();
  const [fields, setFields] = useState<Fields>(() => ({ name: reply.name, website: reply.website ?? "", text: reply.text, ...kept(reply) }));
  const { busy, act, problem, errorAt } = useAct(["name", "website", "text"]);

  function type(typed: Partial<Fields>) {
    const now = { ...fields, ...typed };
    setFields(now);
    keepDraft(WHAT, reply.id, JSON.stringify(now));
  }

  async function save() {
    if (busy) {
      return;
    }
    const changed = reply.staff ? { text: fields.text } : { name: fields.name, website: fields.website || null, text: fields.text };
    let edited = reply;
    const saved = await act(async () => {
      // The generated type of a merge patch knows no null, which removes.
      edited = await answered(api.PATCH("/api/admin/v1/comments/{id}", { params: { path: { id: reply.id }, header: onVersion(reply.version) }, body: changed as { text: string } }));
    });
    if (saved) {
      dropDraft(WHAT, reply.id);
      onSaved(edited);
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
      void save();
    }
  }

  return (
    <form aria-label={t("moderation.editOf", { name: reply.name })} noValidate onKeyDown={pressed} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <FormProblems words={problem} />
      {!reply.staff && (
        <>
          <TextInput mb="xs" label={t("moderation.name")} maxLength={100} error={errorAt("name")} value={fields.name} onChange={(event) => type({ name: event.currentTarget.value })} />
          <TextInput mb="xs" type="url" label={t("moderation.website")} maxLength={200} error={errorAt("website")} value={fields.website} onChange={(event) => type({ website: event.currentTarget.value })} />
        </>
      )}
      <Textarea autoFocus autosize minRows={4} maxRows={14} mb="xs" maxLength={10_000} label={t("moderation.text")} description={t("moderation.editNote")} error={errorAt("text")}
        value={fields.text} onChange={(event) => type({ text: event.currentTarget.value })} />
      <Group mb="md">
        <Button type="submit" loading={busy}>{t("moderation.save")} (Ctrl Enter)</Button>
        <Button variant="default" onClick={onClose}>{t("action.close")} (Esc)</Button>
      </Group>
    </form>
  );
}

function kept(reply: Reply): Partial<Fields> {
  try {
    return JSON.parse(draftOf(WHAT, reply.id) ?? "{}") as Partial<Fields>;
  } catch {
    return {};
  }
}
