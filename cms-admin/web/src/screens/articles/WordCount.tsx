import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { wordsIn } from "../../editor/blocks";
import { useWords } from "../../i18n";

/** By itself, so that a word more draws nothing else anew. */
export function WordCount({ editor }: { editor: Editor }) {
  const t = useWords();
  const count = useEditorState({ editor, selector: ({ editor: one }) => wordsIn(one.state.doc) });
  return <>{t("editor.words", { count })}</>;
}
