import "./editor.css";
import type { Editor, JSONContent } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { pageNonce } from "../ui/Look";
import { useWords } from "../i18n";
import { tell } from "../ui";
import { bodyOf, type Body } from "./blocks";
import { inserts as allInserts } from "./inserts";
import { LinkDialog } from "./LinkDialog";
import { cleaned } from "./paste";
import { PictureDialog } from "./PictureDialog";
import { putBlock } from "./putting";
import { extensions } from "./schema";
import { SlashMenu } from "./SlashMenu";
import { Toolbar } from "./Toolbar";

interface Props {
  content: JSONContent;
  editable: boolean;
  references: { key: string; title: string }[];
  onChange: (body: Body) => void;
  onReady: (editor: Editor) => void;
}

/** The text of an article, with its toolbar and its menus. */
export function BodyEditor({ content, editable, references, onChange, onReady }: Props) {
  const t = useWords();
  const [linking, setLinking] = useState(false);
  const [picturing, setPicturing] = useState<{ file: File | null } | null>(null);
  const changed = useRef(onChange);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    changed.current = onChange;
  });

  function fileIn(list: FileList | undefined) {
    const file = [...(list ?? [])].find((one) => one.type.startsWith("image/"));
    if (file) {
      setPicturing({ file });
    }
    return file !== undefined;
  }

  const editor = useEditor({
    extensions,
    content,
    editable,
    injectNonce: pageNonce(),
    shouldRerenderOnTransaction: false,
    immediatelyRender: true,
    editorProps: {
      attributes: { "aria-label": t("editor.body"), role: "textbox", "aria-multiline": "true", class: "body-editor" },
      transformPastedHTML: (html) => {
        const { html: kept, pictures } = cleaned(html);
        if (pictures > 0) {
          tell(t("paste.pictures", { count: pictures }), "bad");
        }
        return kept;
      },
      handlePaste: (_, event) => !event.clipboardData?.types.includes("text/html") && fileIn(event.clipboardData?.files),
      handleDrop: (_view, event, _slice, moved) => !moved && fileIn((event as DragEvent).dataTransfer?.files),
      handleKeyDown: (_, event) => {
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

  const inserts = useMemo(() => allInserts(() => setPicturing({ file: null })), []);
  useEffect(() => onReady(editor), [editor, onReady]);
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);

  return (
    <div ref={frame} className="body-frame">
      {editable && <Toolbar editor={editor} inserts={inserts} references={references} onLink={() => setLinking(true)} />}
      <div className="body-place">
        <EditorContent editor={editor} />
        {editable && <SlashMenu editor={editor} inserts={inserts} />}
      </div>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
      {picturing && (
        <PictureDialog file={picturing.file} onClose={() => setPicturing(null)}
          onChoose={(picture) => { setPicturing(null); putBlock(editor, { type: "image", attrs: picture }); }} />
      )}
    </div>
  );
}
