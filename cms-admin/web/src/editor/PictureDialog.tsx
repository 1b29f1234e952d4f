import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered, api, upload, type Schema } from "../api/client";
import { useMay } from "../app/me";
import { inWords } from "../app/problems";
import { useWords } from "../i18n";
import { Button, Checkbox, FileButton, FormProblems, Group, LoadingState, Modal, Progress, Stack, Tabs, Text, TextInput, useDebouncedValue } from "../ui";

export interface Picture {
  media: string;
  alt: string;
  decorative: boolean;
  caption: string;
}

interface Props {
  /** Files that were pasted or dropped, to begin with. */
  file: File | null;
  /** Which of how many that came together. */
  count?: { at: number; of: number };
  /** Whether it cannot be decoration. */
  needsWords?: boolean;
  onChoose: (picture: Picture) => void;
  onClose: () => void;
}

/** A picture from the library, or a new one into it. What it shows is asked for before it goes into the text. */
export function PictureDialog({ file: given, count, needsWords = false, onChoose, onClose }: Props) {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(given);
  const [chosen, setChosen] = useState<Schema<"Media"> | null>(null);
  const [alt, setAlt] = useState("");
  const [decorative, setDecorative] = useState(false);
  const [caption, setCaption] = useState("");
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = (file !== null || chosen !== null) && (decorative || alt.trim() !== "");

  async function finish() {
    setProblem(null);
    try {
      let media = chosen;
      if (!media && file) {
        const form = new FormData();
        form.append("file", file);
        form.append("alt", alt.trim());
        setSent(0);
        media = await upload(form, setSent);
        await queries.invalidateQueries({ queryKey: ["media"] });
      }
      if (media) {
        onChoose({ media: media.id, alt: decorative ? "" : alt.trim(), decorative, caption: caption.trim() });
      }
    } catch (failure) {
      setProblem(inWords(failure, t));
    } finally {
      setSent(null);
    }
  }

  return (
    <Modal opened onClose={onClose} title={count && count.of > 1 ? t("picture.oneOf", count) : t("block.image")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void finish(); }}>
        <FormProblems words={problem} />
        <Tabs defaultValue={given || !may("media:read") ? "new" : "library"} mb="md" keepMounted={false}>
          <Tabs.List aria-label={t("picture.from")}>
            {may("media:read") && <Tabs.Tab value="library">{t("picture.library")}</Tabs.Tab>}
            {may("media:write") && <Tabs.Tab value="new">{t("picture.new")}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="library" pt="md">
            <Library chosen={chosen?.id} onChoose={(media) => { setChosen(media); setFile(null); setAlt(media.alt ?? ""); setCaption(media.caption ?? ""); }} />
          </Tabs.Panel>
          <Tabs.Panel value="new" pt="md">
            <Group>
              <FileButton accept="image/jpeg,image/png,image/webp,image/gif,image/svg+xml" onChange={(one) => { setFile(one); setChosen(null); }}>
                {(props) => <Button variant="default" {...props}>{t("picture.choose")}</Button>}
              </FileButton>
              {file && <Preview file={file} />}
            </Group>
          </Tabs.Panel>
        </Tabs>
        <Stack>
          <TextInput label={t("media.alt")} value={alt} maxLength={300} disabled={decorative} onChange={(event) => setAlt(event.currentTarget.value)} />
          {!needsWords && <Checkbox label={t("media.decorative")} checked={decorative} onChange={(event) => setDecorative(event.currentTarget.checked)} />}
          <TextInput label={t("media.caption")} value={caption} maxLength={500} onChange={(event) => setCaption(event.currentTarget.value)} />
          {sent !== null && <Progress value={sent * 100} aria-label={t("picture.sending")} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
            <Button type="submit" disabled={!ready} loading={sent !== null}>{t("picture.put")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Library({ chosen, onChoose }: { chosen: string | undefined; onChoose: (media: Schema<"Media">) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 200);
  const media = useQuery({ queryKey: ["media", "pictures", text], queryFn: () => answered(api.GET("/api/admin/v1/media", { params: { query: { limit: 24, ...(text && { text }) } } })) });
  const pictures = media.data?.items.filter((item) => item.format !== "PDF") ?? [];
  return (
    <Stack>
      <TextInput type="search" label={t("list.search")} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} />
      {media.isPending && <LoadingState lines={2} />}
      {media.isSuccess && pictures.length === 0 && <Text c="dimmed">{t("picture.none")}</Text>}
      {pictures.length > 0 && (
        <div className="pictures" role="group" aria-label={t("picture.library")}>
          {pictures.map((item) => (
            <button key={item.id} type="button" className="picture" aria-pressed={item.id === chosen} onClick={() => onChoose(item)}>
              <img src={item.url} alt={item.alt ?? item.fileName} loading="lazy" />
            </button>
          ))}
        </div>
      )}
    </Stack>
  );
}

function Preview({ file }: { file: File }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return <>{url && <img src={url} alt="" className="thumb" />}<Text size="sm">{file.name}</Text></>;
}
