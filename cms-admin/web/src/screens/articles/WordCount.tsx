import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { wordsIn } from "../../editor/blocks";
import { useWords } from "../../i18n";

/** In milliseconds: nobody counts along while they type. */
const RECOUNTED_AFTER = 400;

/** By itself, so that a word more draws nothing else anew, and not before the hands rest. */
export function WordCount({ editor }: { editor: Editor }) {
  const t = useWords();
  const [count, setCount] = useState(() => wordsIn(editor.state.doc));
  useEffect(() => {
    let waiting = 0;
    function recount() {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => setCount(wordsIn(editor.state.doc)), RECOUNTED_AFTER);
    }
    recount();
    editor.on("transaction", recount);
    return () => {
      window.clearTimeout(waiting);
      editor.off("transaction", recount);
    };
  }, [editor]);
  return <>{t("editor.words", { count })}</>;
}
