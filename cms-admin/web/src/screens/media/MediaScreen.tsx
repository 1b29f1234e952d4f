import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, upload, type Schema } from "../../api/client";
import { useMay, useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { usePages } from "../../app/usePages";
import { moment, useWords } from "../../i18n";
import { Button, ConfirmDialog, FileButton, FormProblems, Group, Modal, PageTitle, Progress, Stack, tell, Text, TextInput, Title, useDebouncedValue } from "../../ui";
import { Listing } from "../desk/Listing";

type Media = Schema<"Media">;

export function MediaScreen() {
  return <Needs permission="media:read"><Library /></Needs>;
}

/** Every picture and document, what is said about it, and where it is shown. */
function Library() {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 200);
  const [opened, setOpened] = useState<Media | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const pages = usePages<Media>(["media", "library", text], (after) => answered(api.GET("/api/admin/v1/media", { params: { query: { limit: 48, after, ...(text && { text }) } } })));

  async function send(files: File[]) {
    for (const file of files) {
      const form = new FormData();
      form.append("file", file);
      setSent(0);
      try {
        const made = await upload(form, setSent);
        await queries.invalidateQueries({ queryKey: ["media"] });
        // What a picture shows, only people know: it is asked for at once.
        setOpened(made);
      } catch (failure) {
        tell(`${file.name}: ${inWords(failure, t)}`, "bad");
      }
    }
    setSent(null);
  }

  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); if (may("media:write")) { void send([...event.dataTransfer.files]); } }}>
      <PageTitle aside={may("media:write") && <FileButton multiple onChange={(files) => void send(files)}>{(props) => <Button {...props} loading={sent !== null}>{t("library.send")}</Button>}</FileButton>}>{t("nav.media")}</PageTitle>
      <TextInput mb="md" maw={320} type="search" label={t("list.search")} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} />
      {sent !== null && <Progress mb="md" value={sent * 100} aria-label={t("picture.sending")} />}
      <Listing pages={pages} empty={t("library.empty")}>
        {(items) => (
          <ul className="library">
            {items.map((item) => (
              <li key={item.id}>
                <button type="button" className="library-item" onClick={() => setOpened(item)}>
                  {item.format === "PDF" ? <span className="library-paper" aria-hidden="true">PDF</span> : <img src={item.url} alt="" loading="lazy" />}
                  <Text span size="sm" lineClamp={1}>{item.fileName}</Text>
                  {item.format !== "PDF" && !item.alt && <Text span size="sm" c="var(--mantine-color-error)">{t("library.noAlt")}</Text>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {opened && <Details key={opened.id} media={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Details({ media, onClose }: { media: Media; onClose: () => void }) {
  const t = useWords();
  const may = useMay();
  const me = useMe();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ alt: media.alt ?? "", caption: media.caption ?? "", credit: media.credit ?? "", licence: media.licence ?? "" });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const uses = useQuery({ queryKey: ["media", "uses", media.id], queryFn: () => answered(api.GET("/api/admin/v1/media/{id}/uses", { params: { path: { id: media.id } } })) });
  const mayChange = may("media:edit-any") || (may("media:write") && media.createdBy === me.id);
  const path = { params: { path: { id: media.id }, header: onVersion(media.version) } };

  async function act(run: () => Promise<unknown>) {
    setBusy(true);
    setProblem(null);
    try {
      await run();
      await queries.invalidateQueries({ queryKey: ["media"] });
      onClose();
    } catch (failure) {
      setProblem(inWords(failure, t));
    } finally {
      setBusy(false);
      setDeleting(false);
    }
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={media.fileName} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void act(() => answered(api.PATCH("/api/admin/v1/media/{id}", { ...path, body: fields }))); }}>
        <FormProblems words={problem} />
        <Stack>
          {media.format !== "PDF" && <img className="library-large" src={media.url} alt={media.alt ?? ""} />}
          <Text size="sm" c="dimmed">{[media.format, media.width && `${media.width} × ${media.height}`, moment(media.createdAt)].filter(Boolean).join(" · ")}</Text>
          {(["alt", "caption", "credit", "licence"] as const).map((field) => (
            <TextInput key={field} label={t(`media.${field}`)} value={fields[field]} readOnly={!mayChange} onChange={(event) => setFields({ ...fields, [field]: event.currentTarget.value })} />
          ))}
          <section>
            <Title order={3} size="h5" mb={4}>{t("library.uses")}</Title>
            {uses.data?.items.length === 0 && <Text size="sm" c="dimmed">{t("library.unused")}</Text>}
            <ul>{uses.data?.items.map((use) => <li key={use.article}><Link to="/articles/$id" params={{ id: use.article }}>{use.title}</Link></li>)}</ul>
          </section>
          {mayChange && (
            <Group justify="space-between">
              <Button variant="subtle" color="red" onClick={() => setDeleting(true)}>{t("action.delete")}</Button>
              <Button type="submit" loading={busy}>{t("action.save")}</Button>
            </Group>
          )}
        </Stack>
      </form>
      <ConfirmDialog opened={deleting} danger busy={busy} title={t("action.delete")} words={t("library.deleteHelp")} act={t("action.delete")} onClose={() => setDeleting(false)}
        onConfirm={() => void act(() => answered(api.DELETE("/api/admin/v1/media/{id}", path)))} />
    </Modal>
  );
}
