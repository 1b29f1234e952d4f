import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useAct } from "../../app/useAct";
import { useWords } from "../../i18n";
import { Alert, Button, FormProblems, Group, Text } from "../../ui";
import { useTranslations } from "./translations";

interface Props {
  article: Schema<"Article">;
  editable: boolean;
  save: () => Promise<number | null>;
  onDone: (article: Schema<"Article">) => void;
}

/** Says when the article from which this one was translated has changed since. */
export function TranslationNotice({ article, editable, save, onDone }: Props) {
  const t = useWords();
  const queries = useQueryClient();
  const translations = useTranslations(article.id);
  const { busy, act, problem } = useAct();
  const own = translations.data?.items.find(({ id }) => id === article.id);
  const source = own?.translatedFrom;
  if (!own?.sourceChanged || !source) {
    return null;
  }
  const original = translations.data?.items.find(({ id }) => id === source.article);

  async function upToDate() {
    await act(async () => {
      const version = await save();
      if (version !== null) {
        onDone(await answered(api.PUT("/api/admin/v1/articles/{id}/translation", { params: { path: { id: article.id }, header: onVersion(version) }, body: { of: source!.article } })));
        await queries.invalidateQueries({ queryKey: ["translations"] });
      }
    });
  }

  return (
    <Alert mb="md" variant="outline" color="yellow" role="status" title={t("translations.noticeTitle")}>
      <FormProblems words={problem} />
      <Text mb="xs">{t("translations.notice", { title: original?.title ?? "", number: source.number })}</Text>
      <Group>
        <Link to="/articles/$id/history" params={{ id: source.article }} search={{ from: source.revision }}>{t("translations.see")}</Link>
        {editable && <Button size="compact-md" variant="default" loading={busy} onClick={() => void upToDate()}>{t("translations.upToDate")}</Button>}
      </Group>
    </Alert>
  );
}
