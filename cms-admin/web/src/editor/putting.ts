/** How blocks get into the text, and that none gets lost to the next key. */
import { Extension, type Editor, type JSONContent } from "@tiptap/core";
import { Fragment, Slice, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, Plugin, Selection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { dropPoint } from "@tiptap/pm/transform";

/**
 * Puts a block where the cursor is, or nearest to a place in the text. Writing goes on in it where it has room for words, else in
 * the paragraph after it.
 */
export function putBlock(editor: Editor, content: JSONContent, place: number | null = null) {
  editor.chain().focus().command(({ state, tr }) => {
    const block = state.schema.nodeFromJSON(content);
    const at = place === null ? atCursor(tr, block) : put(tr, nearest(tr.doc, place, block), block);
    goOnWriting(tr, at);
    tr.scrollIntoView();
    return true;
  }).run();
}

/** An empty paragraph makes way for it, and one with the cursor amid its words is split. @return where it stands */
function atCursor(tr: Transaction, block: Node): number {
  if (tr.selection instanceof NodeSelection && tr.selection.node.isBlock) {
    return put(tr, nearest(tr.doc, tr.selection.to, block), block);
  }
  tr.deleteSelection();
  const { $from } = tr.selection;
  const depth = depthFor($from, block);
  if ($from.depth > depth + 1 && $from.node(depth + 1).type.isInGroup("list")) {
    return put(tr, splitList(tr, $from, depth + 1), block);
  }
  if (depth !== $from.depth - 1 || !$from.parent.isTextblock) {
    return put(tr, $from.after(depth + 1), block);
  }
  if ($from.parent.content.size === 0) {
    tr.replaceWith($from.before(), $from.after(), block);
    return $from.before();
  }
  if ($from.parentOffset === 0) {
    return put(tr, $from.before(), block);
  }
  if ($from.parentOffset < $from.parent.content.size) {
    tr.split($from.pos);
  }
  return put(tr, $from.after() - ($from.parent.content.size - $from.parentOffset), block);
}

/** Makes room after the item that the cursor is in; an item without words is the room. @return where that is */
function splitList(tr: Transaction, $from: ResolvedPos, depth: number): number {
  const list = $from.node(depth);
  const item = $from.node(depth + 1);
  const isEmpty = item.textContent === "" && item.childCount === 1 && item.child(0).type.name === "paragraph";
  const before = $from.index(depth) + (isEmpty ? 0 : 1);
  const after = list.childCount - $from.index(depth) - 1;
  if (before + after === 0) {
    tr.delete($from.before(depth), $from.after(depth));
    return $from.before(depth);
  }
  if (isEmpty) {
    tr.delete($from.before(depth + 1), $from.after(depth + 1));
  }
  if (before === 0) {
    return $from.before(depth);
  }
  const end = isEmpty ? $from.before(depth + 1) : $from.after(depth + 1);
  if (after > 0) {
    const counted = "start" in list.attrs ? { start: Number(list.attrs.start) + before } : {};
    tr.split(end, 1, [{ type: list.type, attrs: { ...list.attrs, ...counted, id: null } }]);
  }
  return end + 1;
}

function put(tr: Transaction, at: number, block: Node) {
  tr.insert(at, block);
  return at;
}

/** How deep the innermost block is, from the cursor outwards, that may hold it. */
function depthFor($from: ResolvedPos, block: Node) {
  let depth = $from.depth - 1;
  while (depth > 0 && !$from.node(depth).canReplaceWith($from.indexAfter(depth), $from.indexAfter(depth), block.type)) {
    depth--;
  }
  return Math.max(depth, 0);
}

function nearest(doc: Node, place: number, block: Node) {
  const within = Math.min(Math.max(place, 0), doc.content.size);
  return dropPoint(doc, within, new Slice(Fragment.from(block), 0, 0)) ?? doc.content.size;
}

/** The cursor goes into the first paragraph of what stands there, or into that after it, which is made where there is none. */
function goOnWriting(tr: Transaction, at: number) {
  const block = tr.doc.nodeAt(at)!;
  if (block.isLeaf) {
    writeAfter(tr, at + block.nodeSize);
  } else {
    tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
  }
}

function writeAfter(tr: Transaction, end: number) {
  if (tr.doc.nodeAt(end)?.type.name !== "paragraph") {
    tr.insert(end, tr.doc.type.schema.nodes.paragraph!.create());
  }
  tr.setSelection(TextSelection.create(tr.doc, end + 1));
}

/** A new paragraph after the block that is selected as a whole, with the cursor in it; or null where none is. */
function paragraphAfter(state: EditorState): Transaction | null {
  const { selection, tr } = state;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) {
    return null;
  }
  const paragraph = state.schema.nodes.paragraph!.create();
  // After a question, an item or a cell comes another of its kind; the paragraph goes after all of them.
  const end = selection.$to.parent.canReplaceWith(selection.$to.index(), selection.$to.index(), paragraph.type) ? selection.to : nearest(tr.doc, selection.to, paragraph);
  tr.insert(end, paragraph);
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
}

/** What is typed while a block is selected goes into a paragraph after it. To be rid of the block there are Backspace and Delete. */
export const KeepSelectedBlocks = Extension.create({
  name: "keepSelectedBlocks",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => {
          const change = paragraphAfter(view.state);
          if (change) {
            view.dispatch(change.insertText(text));
          }
          return change !== null;
        },
        handleDOMEvents: {
          // Signs that are put together of several keys.
          compositionstart: (view) => {
            const change = paragraphAfter(view.state);
            if (change) {
              view.dispatch(change);
            }
            return false;
          },
        },
      },
    }),
  ],
});

/** Enter in an empty last line of a block that keeps to itself leads out of it, as out of a list. */
export const LeaveBlocks = Extension.create({
  name: "leaveBlocks",
  // Before what a list makes of it.
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const change = outOfBlock(this.editor.state);
        if (change) {
          this.editor.view.dispatch(change);
        }
        return change !== null;
      },
    };
  },
});

function outOfBlock({ selection, tr, schema }: EditorState): Transaction | null {
  const { $from } = selection;
  if (!selection.empty || $from.parent.type.name !== "paragraph" || $from.parent.content.size > 0) {
    return null;
  }
  const block = closedBlockAround($from);
  // With the line goes what holds nothing else, such as an item.
  let gone = $from.depth;
  while (gone > block + 1 && $from.node(gone - 1).childCount === 1) {
    gone--;
  }
  if (block === 0 || $from.node(gone - 1).childCount === 1 || $from.after(gone) + gone - 1 - block !== $from.end(block)) {
    return null;
  }
  tr.delete($from.before(gone), $from.after(gone));
  const end = tr.mapping.map($from.after(1));
  const next = tr.doc.nodeAt(end);
  if (next?.type.name !== "paragraph" || next.content.size > 0) {
    tr.insert(end, schema.nodes.paragraph!.create());
  }
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
}

/** How deep the innermost block is that keeps what is in it to itself; 0 where there is none, or it is a cell. */
function closedBlockAround($from: ResolvedPos): number {
  let depth = $from.depth - 1;
  while (depth > 0 && !$from.node(depth).type.spec.isolating) {
    depth--;
  }
  return $from.node(depth).type.spec.tableRole ? 0 : depth;
}
