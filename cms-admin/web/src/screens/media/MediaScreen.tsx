import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, upload, type Schema } from "../../api/client";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { usePages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Button, FileButton, PageTitle, Progress, tell, Text, TextInput, useDebouncedValue } from "../../ui";
import { Listing } from "../desk/Listing";
import { MediaDialog } from "./MediaDialog";
import { positionOf, thumbnailOf } from "./pictures";

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
  // What a picture shows, only people know: it is asked of each that was sent, one after the other.
  const [opened, setOpened] = useState<Media[]>([]);
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
        setOpened((before) => [...before, made]);
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
      <Listing pages={pages} empty={t("library.empty")} help={!text && may("media:write") && t("library.emptyHelp")}>
        {(items) => (
          <ul className="library">
            {items.map((item) => (
              <li key={item.id}>
                <button type="button" className="library-item" onClick={() => setOpened([item])}>
                  {item.format === "PDF" ? <span className="library-paper" aria-hidden="true">PDF</span> : <img src={thumbnailOf(item)} alt="" loading="lazy" style={{ objectPosition: positionOf(item.focalPoint) }} />}
                  <Text span size="sm" lineClamp={1}>{item.fileName}</Text>
                  {item.format !== "PDF" && !item.alt && <Text span size="sm" c="var(--mantine-color-error)">{t("library.noAlt")}</Text>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {opened[0] && <MediaDialog key={opened[0].id} media={opened[0]} onChange={(changed) => setOpened(([, ...others]) => [changed, ...others])} onClose={() => setOpened(([, ...others]) => others)} />}
    </div>
  );
}
