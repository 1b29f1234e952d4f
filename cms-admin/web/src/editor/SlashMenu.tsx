import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../i18n";
import { found as foundIn, type Insert } from "./inserts";

const LIST = "slash-menu";
/** In pixels; a third of the entries are in sight then. */
const HIGHEST = 304;
const GAP = 4;

interface Open {
  query: string;
  from: number;
  to: number;
  /** Where it stands, and how high it may be. */
  place: { left: number; maxHeight: number } & ({ top: number } | { bottom: number });
}

/**
 * What opens where somebody types "/" at the beginning of a line. The focus stays in the text, which names the chosen line as
 * its active descendant, so that screen readers follow.
 */
export function SlashMenu({ editor, inserts }: { editor: Editor; inserts: Insert[] }) {
  const t = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const [at, setAt] = useState(0);
  const dismissed = useRef<number | null>(null);
  const found = open ? foundIn(inserts, open.query, t) : [];
  const selected = Math.min(at, Math.max(found.length - 1, 0));
  const shown = open !== null && found.length > 0;

  useEffect(() => {
    function look() {
      const next = editor.isFocused ? slashAt(editor) : null;
      if (next && next.from === dismissed.current) {
        setOpen(null);
        return;
      }
      if (!next) {
        dismissed.current = null;
      }
      setOpen((before) => {
        if (before?.query !== next?.query) {
          setAt(0);
        }
        return next;
      });
    }
    editor.on("transaction", look);
    editor.on("blur", look);
    return () => {
      editor.off("transaction", look);
      editor.off("blur", look);
    };
  }, [editor]);

  useEffect(() => {
    const text = editor.view.dom;
    if (shown) {
      text.setAttribute("aria-controls", LIST);
      text.setAttribute("aria-activedescendant", `${LIST}-${selected}`);
    } else {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    }
    if (shown) {
      document.getElementById(`${LIST}-${selected}`)?.scrollIntoView({ block: "nearest" });
    }
  }, [editor, shown, selected]);

  useEffect(() => {
    if (!shown) {
      return;
    }
    function pressed(event: KeyboardEvent) {
      switch (event.key) {
        case "ArrowDown":
          setAt((selected + 1) % found.length);
          break;
        case "ArrowUp":
          setAt((selected - 1 + found.length) % found.length);
          break;
        case "Enter":
        case "Tab":
          choose(found[selected]!);
          break;
        case "Escape":
          dismissed.current = open!.from;
          setOpen(null);
          break;
        default:
          return;
      }
      event.preventDefault();
      event.stopPropagation();
    }
    const text = editor.view.dom;
    // Before the editor itself sees the key.
    text.addEventListener("keydown", pressed, true);
    return () => text.removeEventListener("keydown", pressed, true);
  });

  function choose(insert: Insert) {
    if (open) {
      editor.chain().focus().deleteRange({ from: open.from, to: open.to }).run();
      setOpen(null);
      insert.run(editor);
    }
  }

  if (!shown) {
    return null;
  }
  return (
    <div id={LIST} role="listbox" aria-label={t("tool.insert")} className="slash-menu" style={open.place}>
      {found.map((insert, index) => (
        <div key={insert.words} id={`${LIST}-${index}`} role="option" aria-selected={index === selected} className="slash-option"
          onMouseDown={(event) => { event.preventDefault(); choose(insert); }} onMouseMove={() => setAt(index)}>
          {t(insert.words)}
        </div>
      ))}
    </div>
  );
}

function slashAt(editor: Editor): Open | null {
  const { selection } = editor.state;
  const { $from } = selection;
  if (!selection.empty || $from.parent.type.name !== "paragraph") {
    return null;
  }
  const typed = /^\/([\p{L}\d]*)$/u.exec($from.parent.textContent.slice(0, $from.parentOffset));
  if (!typed) {
    return null;
  }
  return { query: typed[1]!, from: $from.start(), to: $from.pos, place: placeAt(editor, $from.pos) };
}

/** Below the line, or above it where there is more room. */
function placeAt(editor: Editor, position: number): Open["place"] {
  const line = editor.view.coordsAtPos(position);
  const frame = editor.view.dom.parentElement!.parentElement!.getBoundingClientRect();
  const above = line.top - bottomOfBars() - GAP;
  const below = window.innerHeight - line.bottom - GAP;
  const left = Math.max(0, line.left - frame.left);
  if (below < HIGHEST && above > below) {
    return { left, bottom: frame.bottom - line.top + GAP, maxHeight: Math.min(HIGHEST, above) };
  }
  return { left, top: line.bottom - frame.top + GAP, maxHeight: Math.min(HIGHEST, below) };
}

/** How far down the bars reach that stay at the top of the window. */
function bottomOfBars() {
  return document.querySelector(".toolbar")?.getBoundingClientRect().bottom ?? 0;
}
