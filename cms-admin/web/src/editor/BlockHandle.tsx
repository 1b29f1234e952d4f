import type { Editor } from "@tiptap/core";
import { NodeSelection, type Transaction } from "@tiptap/pm/state";
import { useEffect, useState, type DragEvent } from "react";
import { useWords } from "../i18n";

interface Place {
  /** Where the block begins in the text. */
  position: number;
  top: number;
  left: number;
}

/** Wider than the handle, so that it stands beside the block and not on it. */
const BESIDE = 28;

/**
 * Something to take hold of the block under the mouse by: to drag it elsewhere, or to select it with a click. By keys, Alt-Shift
 * and an arrow move a block; so this is for the mouse alone, and nothing that a screen reader should tell of.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useWords();
  const [place, setPlace] = useState<Place | null>(null);

  useEffect(() => {
    const text = editor.view.dom;
    const frame = text.parentElement!.parentElement!;
    const leave = () => setPlace(null);
    function point(event: MouseEvent) {
      const found = placeOf(editor, frame, event);
      if (found) {
        setPlace((before) => (before?.position === found.position && before.top === found.top ? before : found));
      }
    }
    // Also where another version is shown, which is no update by whoever types.
    function changed({ transaction }: { transaction: Transaction }) {
      if (transaction.docChanged) {
        leave();
      }
    }
    text.addEventListener("mousemove", point);
    frame.addEventListener("mouseleave", leave);
    editor.on("transaction", changed);
    return () => {
      text.removeEventListener("mousemove", point);
      frame.removeEventListener("mouseleave", leave);
      editor.off("transaction", changed);
    };
  }, [editor]);

  if (!place) {
    return null;
  }

  function select() {
    const { view, state } = editor;
    const selection = NodeSelection.create(state.doc, place!.position);
    view.dispatch(state.tr.setSelection(selection));
    view.focus();
    return selection;
  }

  /** As the editor itself does it for what is dragged by itself: the same drop puts it in its place. */
  function take(event: DragEvent) {
    const { view } = editor;
    const selection = select();
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData("text/html", dom.innerHTML);
    event.dataTransfer.setData("text/plain", text);
    event.dataTransfer.effectAllowed = "copyMove";
    const block = view.nodeDOM(place!.position);
    if (block instanceof HTMLElement) {
      event.dataTransfer.setDragImage(block, 0, 0);
    }
    Object.assign(view, { dragging: { slice, move: true, node: selection } });
  }

  return (
    <div className="block-handle" aria-hidden="true" draggable title={t("editor.drag")} style={{ top: place.top, left: place.left }}
      onClick={select} onDragStart={take} onDragEnd={() => Object.assign(editor.view, { dragging: null })}>
      <svg viewBox="0 0 10 16" width="10" height="16">{[2, 8, 14].map((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.4" />))}</svg>
    </div>
  );
}

/** Of the block at the top that the event is in, or null where it is beside all of them. */
function placeOf(editor: Editor, frame: HTMLElement, event: MouseEvent): Place | null {
  const text = editor.view.dom;
  let block = event.target as HTMLElement | null;
  while (block && block.parentElement !== text) {
    block = block.parentElement;
  }
  if (!block) {
    return null;
  }
  const within = editor.state.doc.resolve(editor.view.posAtDOM(block, 0));
  // A block that holds nothing is not gone into.
  const position = within.depth > 0 ? within.before(1) : within.pos;
  if (!editor.state.doc.nodeAt(position)) {
    return null;
  }
  const [outer, inner] = [frame.getBoundingClientRect(), block.getBoundingClientRect()];
  return { position, top: inner.top - outer.top, left: inner.left - outer.left - BESIDE };
}
