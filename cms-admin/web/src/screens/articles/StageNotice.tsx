import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useNames } from "../../app/staff";
import type { Saving } from "../../editor/saving";
import { useWords } from "../../i18n";
import { Alert, Button, Group, tell, Text } from "../../ui";
import { useSaveState } from "./useSaving";

type Article = Schema<"Article">;

const LOOK_AGAIN = 15_000;

interface Props {
  article: Article;
  saving: Saving;
  /** The text is the same, but not what became of it. */
  onMoved: (article: Article) => void;
  /** Somebody wants to see what somebody else saved. */
  onShow: (article: Article) => void;
}

/** Looks what becomes of an open article elsewhere: sent back, signed off, published; or saved by somebody else. */
export function StageNotice({ article, saving, onMoved, onShow }: Props) {
  const t = useWords();
  const nameOf = useNames();
  const state = useSaveState(saving);
  const now = useQuery({
    queryKey: ["article", article.id, "now"],
    queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}", { params: { path: { id: article.id } } })),
    refetchInterval: LOOK_AGAIN,
    refetchOnWindowFocus: "always",
    staleTime: LOOK_AGAIN,
    initialData: article,
    retry: false,
  });
  const latest = now.data;
  // While a version of one's own is made, what is new may be that.
  const newer = latest.version > article.version && state.kind !== "saving" && state.kind !== "conflict";
  const sameText = latest.head.revision === saving.getBase().revision;
  const moved = newer && sameText ? latest : null;
  useEffect(() => {
    if (moved) {
      onMoved(moved);
      if (moved.workflow !== article.workflow) {
        tell(t("stage.moved", { stage: t(`workflow.${moved.workflow}`) }));
      }
    }
  }, [moved, article.workflow, onMoved, t]);
  if (!newer || sameText) {
    return null;
  }
  const unsaved = saving.isChanged();
  return (
    <Alert mb="md" variant="outline" color="yellow" role="status">
      <Group justify="space-between">
        <Text>{t(unsaved ? "stage.savedOver" : "stage.saved", { name: nameOf(latest.head.by) })}</Text>
        {!unsaved && <Button size="compact-md" variant="default" onClick={() => onShow(latest)}>{t("stage.show")}</Button>}
      </Group>
    </Alert>
  );
}
