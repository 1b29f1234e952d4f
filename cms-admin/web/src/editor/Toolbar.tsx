import type { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { useEditorState } from "@tiptap/react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../i18n";
import { Menu, Tooltip } from "../ui";
import type { Word } from "../i18n";
import type { Insert } from "./inserts";

interface Tool {
  words: Word;
  sign: string;
  keys?: string;
  active?: (editor: Editor) => boolean;
  disabled?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const TOOLS: Tool[] = [
  { words: "tool.undo", sign: "↶", keys: "Ctrl Z", disabled: (editor) => undoDepth(editor.state) === 0, run: (editor) => void editor.chain().focus().undo().run() },
  { words: "tool.redo", sign: "↷", keys: "Ctrl Y", disabled: (editor) => redoDepth(editor.state) === 0, run: (editor) => void editor.chain().focus().redo().run() },
  { words: "tool.paragraph", sign: "¶", active: (editor) => editor.isActive("paragraph"), run: (editor) => void editor.chain().focus().setParagraph().run() },
  ...([2, 3, 4] as const).map((level): Tool => ({
    words: `tool.heading${level}`, sign: `H${level}`, keys: `Ctrl Alt ${level}`, active: (editor) => editor.isActive("heading", { level }), run: (editor) => void editor.chain().focus().toggleHeading({ level }).run(),
  })),
  { words: "tool.bold", sign: "B", keys: "Ctrl B", active: (editor) => editor.isActive("bold"), run: (editor) => void editor.chain().focus().toggleBold().run() },
  { words: "tool.italic", sign: "I", keys: "Ctrl I", active: (editor) => editor.isActive("italic"), run: (editor) => void editor.chain().focus().toggleItalic().run() },
  { words: "tool.strike", sign: "S", active: (editor) => editor.isActive("strike"), run: (editor) => void editor.chain().focus().toggleStrike().run() },
  { words: "tool.subscript", sign: "x₂", active: (editor) => editor.isActive("subscript"), run: (editor) => void editor.chain().focus().toggleMark("subscript").run() },
  { words: "tool.superscript", sign: "x²", active: (editor) => editor.isActive("superscript"), run: (editor) => void editor.chain().focus().toggleMark("superscript").run() },
  { words: "insert.bulletList", sign: "•", active: (editor) => editor.isActive("bulletList"), run: (editor) => void editor.chain().focus().toggleBulletList().run() },
  { words: "insert.orderedList", sign: "1.", active: (editor) => editor.isActive("orderedList"), run: (editor) => void editor.chain().focus().toggleOrderedList().run() },
];

const TABLE_TOOLS: Tool[] = [
  { words: "tool.rowBefore", sign: "+ ↑", run: (editor) => void editor.chain().focus().addRowBefore().run() },
  { words: "tool.rowAfter", sign: "+ ↓", run: (editor) => void editor.chain().focus().addRowAfter().run() },
  { words: "tool.columnBefore", sign: "+ ←", run: (editor) => void editor.chain().focus().addColumnBefore().run() },
  { words: "tool.columnAfter", sign: "+ →", run: (editor) => void editor.chain().focus().addColumnAfter().run() },
  { words: "tool.rowDelete", sign: "− ↓", run: (editor) => void editor.chain().focus().deleteRow().run() },
  { words: "tool.columnDelete", sign: "− →", run: (editor) => void editor.chain().focus().deleteColumn().run() },
  { words: "tool.headerRow", sign: "▤", run: (editor) => void editor.chain().focus().toggleHeaderRow().run() },
  { words: "tool.headerColumn", sign: "▥", run: (editor) => void editor.chain().focus().toggleHeaderColumn().run() },
  { words: "tool.tableDelete", sign: "✕", run: (editor) => void editor.chain().focus().deleteTable().run() },
];

/** Whoever speaks to their computer says what is written on a button, so its name has that in it. What is a picture is drawn as one. */
function isNamed(tool: Tool) {
  return /^H\d$/.test(tool.sign);
}

interface Props {
  editor: Editor;
  inserts: Insert[];
  references: { key: string; title: string }[];
  onLink: () => void;
}

/** One stop of the Tab key; arrows go from tool to tool (the toolbar pattern of the ARIA practices). Alt-F10 leads here from the text. */
export function Toolbar({ editor, inserts, references, onLink }: Props) {
  const t = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const link: Tool = { words: "tool.link", sign: "🔗", keys: "Ctrl Shift K", active: (one) => one.isActive("link"), run: onLink };
  const tools = [...TOOLS, link];
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({ active: tools.map((tool) => tool.active?.(one) ?? false), disabled: tools.map((tool) => tool.disabled?.(one) ?? false), table: one.isActive("table"), caption: String(one.getAttributes("table").caption ?? "") }),
  });
  const all = state.table ? [...tools, ...TABLE_TOOLS] : tools;

  function moved(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>("button[data-tool]") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) {
      return;
    }
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    setStop(next);
    buttons[next]!.focus();
  }

  const button = (index: number) => ({ "data-tool": true, className: "tool", type: "button" as const, tabIndex: index === stop ? 0 : -1, onFocus: () => setStop(index) });
  return (
    <div ref={bar} role="toolbar" aria-label={t("tool.label")} className="toolbar" onKeyDown={moved}>
      {all.map((tool, index) => (
        <Tooltip key={tool.words} label={tool.keys ? `${t(tool.words)} (${tool.keys})` : t(tool.words)}>
          <button {...button(index)} aria-label={t(tool.words)} aria-pressed={tool.active ? state.active[index] : undefined} aria-disabled={state.disabled[index] || undefined}
            onMouseDown={(event) => event.preventDefault()} onClick={() => { if (!state.disabled[index]) { tool.run(editor); } }}>
            {isNamed(tool) ? tool.sign : <span aria-hidden="true" className={`sign sign-${tool.words.slice(5)}`} data-sign={tool.sign} />}
          </button>
        </Tooltip>
      ))}
      {state.table && (
        <label className="tool-field">
          <span>{t("tool.caption")}</span>
          <input value={state.caption} maxLength={500} autoComplete="off" onChange={(event) => editor.commands.updateAttributes("table", { caption: event.currentTarget.value })} />
        </label>
      )}
      {references.length > 0 && (
        <Menu>
          <Menu.Target><button {...button(all.length)}>{t("tool.citation")}</button></Menu.Target>
          <Menu.Dropdown>
            {references.map(({ key, title }) => (
              <Menu.Item key={key} onClick={() => editor.chain().focus().toggleMark("citation", { reference: key }).run()}>{title || key}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Menu position="bottom-start">
        <Menu.Target><button {...button(all.length + (references.length > 0 ? 1 : 0))}>+ {t("tool.insert")}</button></Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
          {inserts.map((insert) => <Menu.Item key={insert.words} onClick={() => insert.run(editor)}>{t(insert.words)}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
