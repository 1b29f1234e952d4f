import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { answered, api, type Schema } from "../../api/client";
import { useMay, useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useWords } from "../../i18n";
import { LocalDrafts, type LocalDraft } from "../../editor/localDrafts";
import type { Base, Content } from "../../editor/saving";
import { ErrorState, LoadingState, PageTitle } from "../../ui";
import { ArticleEditor } from "./ArticleEditor";
import { contentOf, normal } from "./content";

/** What was typed before and is no version yet. */
export interface Unsaved {
  base: Base;
  content: Content;
  at: string;
  /** The server's autosave that it goes on with, or null. */
  session: string | null;
  /** The last that it had. */
  sequence: number;
}

export interface Opened {
  article: Schema<"Article">;
  unsaved: Unsaved | null;
}

export function EditorScreen() {
  const { id } = useParams({ from: "/articles/$id" });
  return <Needs permission="articles:read"><Opening key={id} id={id} /></Needs>;
}

function Opening({ id }: { id: string }) {
  const t = useWords();
  const me = useMe();
  const may = useMay();
  const opened = useQuery({
    queryKey: ["editor", id],
    queryFn: () => open(id, me.id, may("articles:write") || may("articles:edit-any")),
    // It is read once. Later on, the editor knows better than any answer.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: "always",
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
  if (opened.isPending || (opened.isFetching && !opened.isFetchedAfterMount)) {
    return <LoadingState lines={8} />;
  }
  if (opened.isError) {
    return <><PageTitle>{t("nav.articles")}</PageTitle><ErrorState failure={opened.error} again={() => void opened.refetch()} /></>;
  }
  return <ArticleEditor opened={opened.data} />;
}

async function open(id: string, me: string, mayWrite: boolean): Promise<Opened> {
  const article = await answered(api.GET("/api/admin/v1/articles/{id}", { params: { path: { id } } }));
  return { article, unsaved: mayWrite ? await unsavedOf(article, me) : null };
}

/** What this browser or the server kept last. A draft that a version has overtaken says so when it is saved: then both are put together. */
async function unsavedOf(article: Schema<"Article">, me: string): Promise<Unsaved | null> {
  const [local, autosaves] = await Promise.all([
    LocalDrafts.of(me, article.id).get(),
    answered(api.GET("/api/admin/v1/articles/{id}/autosaves", { params: { path: { id: article.id } } })),
  ]);
  const kept = autosaves.items[0];
  if (local && (!kept || isNewer(local, kept))) {
    return { ...local, session: kept?.session ?? null, sequence: kept?.sequence ?? 0 };
  }
  if (!kept) {
    return null;
  }
  const base = await baseOf(article, kept.base);
  return base && { base, content: { ...base.content, ...(kept.patch as Partial<Content>) }, at: kept.at, session: kept.session, sequence: kept.sequence };
}

/** Of the same autosave, counting says it, whatever the clocks say. */
function isNewer(local: LocalDraft, kept: Schema<"Autosave">) {
  return local.session === kept.session ? local.sequence >= kept.sequence : Date.parse(local.at) >= Date.parse(kept.at) - 5_000;
}

async function baseOf(article: Schema<"Article">, revision: string): Promise<Base | null> {
  if (article.head.revision === revision) {
    return { version: article.version, revision, content: contentOf(article) };
  }
  const { data } = await api.GET("/api/admin/v1/articles/{id}/revisions/{revision}", { params: { path: { id: article.id, revision } } });
  return data ? { version: data.version, revision, content: normal(data.content) } : null;
}
