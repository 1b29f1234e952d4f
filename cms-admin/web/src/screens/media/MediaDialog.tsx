import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, replaceFile, type Schema } from "../../api/client";
import { useMay, useMe } from "../../app/me";
import { useAct } from "../../app/useAct";
import { moment, useWords } from "../../i18n";
import { Alert, Button, ConfirmDialog, FileButton, FormProblems, Group, Modal, Progress, Stack, tell, Text, TextInput, Title } from "../../ui";
import { FocalPointField } from "./FocalPointField";

type Media = Schema<"Media">;

const TEXTS = ["alt", "caption", "credit", "licence"] as const;
const USES = ["draft", "live", "scheduled"] as const;
const TAKEN = "image/jpeg,image/png,image/webp,image/gif,image/svg+xml,application/pdf";

interface Props {
  media: Media;
  onChange: (media: Media) => void;
  onClose: () => void;
}

/** A picture or a document: what it is, what is said of it, where it is shown; and another file in its place. */
export function MediaDialog({ media, onChange, onClose }: Props) {
  const t = useWords();
  const may = useMay();
  const me = useMe();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ alt: media.alt ?? "", caption: media.caption ?? "", credit: media.credit ?? "", licence: media.licence ?? "", focalPoint: media.focalPoint });
  const [replacement, setReplacement] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [deleting, setDeleting] = useState(false);
  const { busy, act, problem, errorAt } = useAct([...TEXTS, "focalPoint"]);
  // Not among "media": what is deleted must not be asked for once more.
  const uses = useQuery({ queryKey: ["uses", media.id], queryFn: () => answered(api.GET("/api/admin/v1/media/{id}/uses", { params: { path: { id: media.id } } })) });
  const mayChange = may("media:edit-any") || (may("media:write") && media.createdBy === me.id);
  const path = { params: { path: { id: media.id }, header: onVersion(media.version) } };

  /** In a patch, null takes away; the document says of the body only what a media item has. */
  function said() {
    const texts = Object.fromEntries(TEXTS.map((field) => [field, fields[field].trim() || (null as unknown as string)]));
    return { ...texts, focalPoint: fields.focalPoint };
  }

  async function finish(run: () => Promise<unknown>) {
    const worked = await act(run);
    setDeleting(false);
    await queries.invalidateQueries({ queryKey: ["media"] });
    if (worked) {
      onClose();
    }
  }

  async function replace(file: File) {
    setReplacement(null);
    setSent(0);
    const worked = await act(async () => onChange(await replaceFile(media, file, setSent)));
    setSent(null);
    await queries.invalidateQueries({ queryKey: ["media"] });
    if (worked) {
      tell(t("replace.done"));
    }
  }

  if (replacement) {
    const words = [t("replace.help", { old: media.fileName, name: replacement.name }), t((uses.data?.items.length ?? 0) > 0 ? "replace.used" : "replace.unused")].join(" ");
    return <ConfirmDialog opened title={t("replace.title")} words={words} act={t("replace.act")} onClose={() => setReplacement(null)} onConfirm={() => void replace(replacement)} />;
  }
  if (deleting) {
    return (
      <ConfirmDialog opened danger busy={busy} title={t("action.delete")} words={t("library.deleteHelp")} act={t("action.delete")} onClose={() => setDeleting(false)}
        onConfirm={() => void finish(() => answered(api.DELETE("/api/admin/v1/media/{id}", path)))} />
    );
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={<span className="breaking">{media.fileName}</span>} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void finish(() => answered(api.PATCH("/api/admin/v1/media/{id}", { ...path, body: said() }))); }}>
        <FormProblems words={problem} />
        {media.notice && <Alert mb="sm" variant="outline" color="yellow">{media.notice}</Alert>}
        <Stack>
          {media.format !== "PDF" && <FocalPointField url={media.file.url} alt={media.alt ?? ""} value={fields.focalPoint} onChange={mayChange ? (focalPoint) => setFields({ ...fields, focalPoint }) : null} />}
          <Group justify="space-between">
            <Text size="sm" c="dimmed">{[media.format, media.width && `${media.width} × ${media.height}`, moment(media.createdAt)].filter(Boolean).join(" · ")}</Text>
            {mayChange && <FileButton accept={TAKEN} onChange={setReplacement}>{(props) => <Button {...props} variant="default" disabled={busy}>{t("replace.title")}</Button>}</FileButton>}
          </Group>
          {sent !== null && <Progress value={sent * 100} aria-label={t("picture.sending")} />}
          {TEXTS.map((field) => (
            <TextInput key={field} label={t(`media.${field}`)} value={fields[field]} error={errorAt(field)} readOnly={!mayChange} onChange={(event) => setFields({ ...fields, [field]: event.currentTarget.value })} />
          ))}
          <section>
            <Title order={3} size="h5" mb={4}>{t("library.uses")}</Title>
            {uses.data?.items.length === 0 && <Text size="sm" c="dimmed">{t("library.unused")}</Text>}
            <ul>{uses.data?.items.map((use) => <li key={use.article}><Link to="/articles/$id" params={{ id: use.article }}>{use.title}</Link> <Text component="span" size="sm" c="dimmed">({USES.filter((where) => use[where]).map((where) => t(`library.use.${where}`)).join(", ")})</Text></li>)}</ul>
          </section>
          {mayChange && (
            <Group justify="space-between">
              <Button variant="subtle" color="red" disabled={busy} onClick={() => setDeleting(true)}>{t("action.delete")}</Button>
              <Button type="submit" loading={busy}>{t("action.save")}</Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
