import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../i18n";
import type { Insert } from "./inserts";

const LIST = "slash-menu";

interface Open {
  query: string;
  from: number;
  to: number;
  left: number;
  top: number;
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
  const query = open?.query.toLowerCase() ?? "";
  const found = open ? inserts.filter((insert) => `${t(insert.words)} ${insert.also}`.toLowerCase().split(/\s+/).some((word) => word.startsWith(query))) : [];
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
    <div id={LIST} role="listbox" aria-label={t("tool.insert")} className="slash-menu" style={{ left: open.left, top: open.top }}>
      {found.map((insert, index) => (
        <div key={insert.words} id={`${LIST}-${index}`} role="option" aria-selected={index === selected} className="slash-option"
          onMouseDown={(event) => { event.preventDefault(); choose(insert); }} onMouseEnter={() => setAt(index)}>
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
  const place = editor.view.coordsAtPos($from.pos);
  const frame = editor.view.dom.parentElement!.parentElement!.getBoundingClientRect();
  return { query: typed[1]!, from: $from.start(), to: $from.pos, left: Math.max(0, place.left - frame.left), top: place.bottom - frame.top + 4 };
}
