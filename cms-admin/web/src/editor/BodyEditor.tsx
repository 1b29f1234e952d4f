import "./editor.css";
import type { Editor, JSONContent } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { asScreen } from "../app/asScreen";
import { useWords } from "../i18n";
import { pageNonce } from "../ui/Look";
import { later, onceUsed, tell } from "../ui";
import { BlockHandle } from "./BlockHandle";
import { bodyOf, type Body } from "./blocks";
import { isOnlyAPicture, looksLikeMarkdown } from "./clipboard";
import { inserts as allInserts } from "./inserts";
import type { Picture } from "./PictureDialog";
import { putBlock } from "./putting";
import { extensions } from "./schema";
import { SlashMenu } from "./SlashMenu";
import { Toolbar } from "./Toolbar";

const LinkDialog = later(() => asScreen(import("./LinkDialog")).then((file) => file.LinkDialog));
const PictureDialog = later(() => asScreen(import("./PictureDialog")).then((file) => file.PictureDialog));

/** What cleans HTML that is pasted; null until somebody does something. */
let cleaner: typeof import("./paste") | null = null;

async function loadCleaner() {
  cleaner = await import("./paste");
}

onceUsed(loadCleaner);

interface Props {
  content: JSONContent;
  editable: boolean;
  references: { key: string; title: string }[];
  onChange: (body: Body) => void;
  onReady: (editor: Editor) => void;
}

/** Pictures that are asked for, one after the other. */
interface Pictures {
  /** Null is one that is still to be chosen. */
  files: (File | null)[];
  at: number;
  /** Where in the text they were dropped, until one of them stands there; null is where the cursor is. */
  place: number | null;
}

/** The text of an article, with its toolbar and its menus. */
export function BodyEditor({ content, editable, references, onChange, onReady }: Props) {
  const t = useWords();
  const [linking, setLinking] = useState(false);
  const [picturing, setPicturing] = useState<Pictures | null>(null);
  const changed = useRef(onChange);
  const frame = useRef<HTMLDivElement>(null);
  const asItIs = useRef(false);
  useEffect(() => {
    changed.current = onChange;
  });

  /** Asks for each of them in turn. @return whether there were files at all */
  function takeFiles(list: FileList | undefined, place: number | null) {
    const all = [...(list ?? [])];
    const files = all.filter((one) => one.type.startsWith("image/"));
    if (files.length < all.length) {
      tell(t("picture.onlyPictures"), "bad");
    }
    if (files.length > 0) {
      setPicturing({ files, at: 0, place });
    }
    return all.length > 0;
  }

  const editor = useEditor({
    extensions,
    content,
    editable,
    injectNonce: pageNonce(),
    shouldRerenderOnTransaction: false,
    // Addresses become links. All other signs of Markdown are looked for in the whole of what is pasted, below.
    enablePasteRules: ["link"],
    immediatelyRender: true,
    editorProps: {
      attributes: { "aria-label": t("editor.body"), role: "textbox", "aria-multiline": "true", class: "body-editor" },
      transformPastedHTML: (html, view) => {
        if (!cleaner) {
          loadCleaner().then(() => view.pasteHTML(html), () => tell(t("paste.failed"), "bad"));
          return "";
        }
        const { html: kept, pictures } = cleaner.cleaned(html);
        if (pictures > 0) {
          tell(t("paste.pictures", { count: pictures }), "bad");
        }
        return kept;
      },
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (html === "" && !asItIs.current && !view.state.selection.$from.parent.type.spec.code && looksLikeMarkdown(text)) {
          import("./pastedMarkdown").then(({ asHtml }) => view.pasteHTML(asHtml(text)), () => view.pasteText(text));
          return true;
        }
        return (html === "" || isOnlyAPicture(html)) && takeFiles(event.clipboardData?.files, null);
      },
      handleDrop: (view, event, _slice, moved) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
        return !moved && takeFiles(event.dataTransfer?.files, place);
      },
      handleKeyDown: (_, event) => {
        // So people paste the text alone, as it stands there.
        asItIs.current = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
        if (event.altKey && event.key === "F10") {
          frame.current?.querySelector<HTMLElement>("[role=toolbar] [tabindex='0']")?.focus();
          return true;
        }
        if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "k") {
          setLinking(true);
          return true;
        }
        return false;
      },
    },
    onUpdate: ({ editor: one }) => changed.current(bodyOf(one.state.doc)),
  });

  const inserts = useMemo(() => allInserts(() => setPicturing({ files: [null], at: 0, place: null })), []);
  useEffect(() => onReady(editor), [editor, onReady]);
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);

  function putPicture(picture: Picture) {
    putBlock(editor, { type: "image", attrs: picture }, picturing?.place ?? null);
    // The cursor is behind it now, and there the next one goes.
    setPicturing(picturing && next(picturing, null));
  }

  return (
    <div ref={frame} className="body-frame">
      {editable && <Toolbar editor={editor} inserts={inserts} references={references} onLink={() => setLinking(true)} />}
      <div className="body-place">
        <EditorContent editor={editor} />
        {editable && <BlockHandle editor={editor} />}
        {editable && <SlashMenu editor={editor} inserts={inserts} />}
      </div>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
      {picturing && (
        <PictureDialog key={picturing.at} file={picturing.files[picturing.at]!} count={{ at: picturing.at + 1, of: picturing.files.length }}
          onClose={() => setPicturing(next(picturing, picturing.place))} onChoose={putPicture} />
      )}
    </div>
  );
}

function next(pictures: Pictures, place: number | null): Pictures | null {
  const at = pictures.at + 1;
  return at < pictures.files.length ? { ...pictures, at, place } : null;
}
