import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Schema } from "../../api/client";
import { highlight } from "../../editor/highlights";
import type { Saving } from "../../editor/saving";
import { hardSentences, useLiveChecklist } from "./ChecklistPanel";
import { openRemarks } from "./CommentsPanel";

/**
 * Marks in the text what the checklist and colleagues say of it. It shows nothing itself, and is by itself because a new word of
 * theirs comes at each pause of the hands, when nothing else should be drawn anew.
 */
export function Highlighting({ article, saving, editor }: { article: Schema<"Article">; saving: Saving; editor: Editor }) {
  const { data: checklist } = useLiveChecklist(article, saving);
  const { data: remarks } = useQuery({ queryKey: ["remarks", article.id, false], queryFn: () => openRemarks(article.id) });
  useEffect(() => {
    highlight(editor, hardSentences(checklist), remarks?.items.flatMap(({ anchor: { block } }) => (block ? [block] : [])) ?? []);
  }, [editor, checklist, remarks]);
  return null;
}
