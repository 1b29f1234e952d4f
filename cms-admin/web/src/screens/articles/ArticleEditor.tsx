import type { Editor } from "@tiptap/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Refused, type Schema } from "../../api/client";
import { asScreen } from "../../app/asScreen";
import { useMay, useMe } from "../../app/me";
import { inWords } from "../../app/problems";
import { toEditor } from "../../editor/blocks";
import { BodyEditor } from "../../editor/BodyEditor";
import { FactsOfArticle } from "../../editor/facts";
import { LocalDrafts } from "../../editor/localDrafts";
import { Saving, type Content, type Patch } from "../../editor/saving";
import { day, moment, said, useWords } from "../../i18n";
import { Alert, Button, Group, later, PageTitle, Stack, Tabs, tell, Text, Textarea, TextInput, UnstyledButton, useHotkeys } from "../../ui";
import { ChecklistPanel } from "./ChecklistPanel";
import { contentOf } from "./content";
import type { Opened } from "./EditorScreen";
import { Highlighting } from "./Highlighting";
import { PresenceNotice } from "./PresenceNotice";
import { SaveLine } from "./SaveLine";
import { ScheduleNotice } from "./ScheduleNotice";
import { blockAt, focusOn, panelOf, placeIn, type FieldAt } from "./places";
import { ArticleServer } from "./server";
import { Status } from "./Status";
import { StageNotice } from "./StageNotice";
import { TranslationNotice } from "./TranslationNotice";
import { useRefusal } from "./useSaving";
import { WordCount } from "./WordCount";
import { isOverdue, WorkflowActions } from "./WorkflowActions";

// What is not seen at first comes once somebody does something.
const CommentsPanel = later(() => asScreen(import("./CommentsPanel")).then((file) => file.CommentsPanel));
const ConflictPanel = later(() => asScreen(import("./ConflictPanel")).then((file) => file.ConflictPanel));
const FactsPanel = later(() => asScreen(import("./FactsPanel")).then((file) => file.FactsPanel));
const PageDetailsPanel = later(() => asScreen(import("./PageDetailsPanel")).then((file) => file.PageDetailsPanel));
const PreviewPane = later(() => asScreen(import("./PreviewPane")).then((file) => file.PreviewPane));
const TranslationsPanel = later(() => asScreen(import("./TranslationsPanel")).then((file) => file.TranslationsPanel));

/** One article at work: its text, its facts, and what may be done with it next. */
export function ArticleEditor({ opened }: { opened: Opened }) {
  const t = useWords();
  const me = useMe();
  const may = useMay();
  const queries = useQueryClient();
  const [article, setArticle] = useState(opened.article);
  const own = article.createdBy === me.id || article.authors.includes(me.id);
  const editable = (may("articles:edit-any") || (may("articles:write") && own)) && article.shelf === "ACTIVE";

  // Moderators read articles as well, but a preview is for those who work on them.
  const previewable = article.shelf === "ACTIVE" && (editable || may("articles:request-changes") || may("articles:sign-off"));
  const [previewing, setPreviewing] = useState(false);
  useHotkeys([["alt+P", () => { if (previewable) { setPreviewing((before) => !before); } }]], [], true);

  const [saving] = useState(() => {
    const base = opened.unsaved?.base ?? { version: article.version, revision: article.head.revision, content: contentOf(article) };
    const session = opened.unsaved?.session ?? crypto.randomUUID();
    const made = new Saving(base, new ArticleServer(article.id, session, setArticle), LocalDrafts.of(me.id, article.id), Math.max(Date.now(), opened.unsaved?.sequence ?? 0));
    if (opened.unsaved) {
      made.change(opened.unsaved.content);
    }
    return made;
  });
  const stage = useRef(article.workflow);
  useEffect(() => {
    const before = stage.current;
    stage.current = article.workflow;
    // Whoever typed shall know that nobody reviews it any more, or that it has to be signed off anew.
    if (article.workflow === "DRAFT" && (before === "IN_REVIEW" || before === "APPROVED")) {
      tell(t(`save.ended.${before}`));
    }
  }, [article.workflow, t]);
  const refusal = useRefusal(saving);
  const conflict = refusal?.kind === "conflict";
  const [content, setContent] = useState<Content>(() => saving.getContent());
  const [recovered, setRecovered] = useState(opened.unsaved && saving.isChanged() ? opened.unsaved.at : null);
  const [initial] = useState(() => toEditor(content.body as Record<string, unknown>));
  const [editor, setEditor] = useState<Editor | null>(null);

  useEffect(() => {
    const hurry = () => saving.hurry();
    const hidden = () => document.visibilityState === "hidden" && saving.hurry();
    window.addEventListener("blur", hurry);
    window.addEventListener("online", hurry);
    window.addEventListener("pagehide", hurry);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("blur", hurry);
      window.removeEventListener("online", hurry);
      window.removeEventListener("pagehide", hurry);
      document.removeEventListener("visibilitychange", hidden);
      saving.hurry();
    };
  }, [saving]);

  const change = useCallback((part: Patch) => {
    saving.change(part);
    setContent((before) => ({ ...before, ...part }));
    setRecovered(null);
  }, [saving]);

  const save = useCallback(async (note?: string) => {
    try {
      const { version } = await saving.save(note);
      void queries.invalidateQueries({ queryKey: ["articles"] });
      return version;
    } catch (failure) {
      if (!(failure instanceof Refused && (failure.status === 412 || failure.status === 422))) {
        tell(inWords(failure, t), "bad");
      }
      return null;
    }
  }, [saving, queries, t]);

  /** Puts another content into everything that shows it. Undo takes it back like any other change of the text. */
  const show = useCallback((next: Content) => {
    setContent(next);
    editor?.commands.setContent(toEditor(next.body as Record<string, unknown>), { emitUpdate: false });
  }, [editor]);

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "s") {
        event.preventDefault();
        if (editable) {
          void save();
        }
      }
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [save, editable]);

  /** What the server answered to an act: the version is new, the text is the same. */
  const adopt = useCallback((next: Schema<"Article">) => {
    setArticle(next);
    saving.adopt(next.version, next.head.revision);
    void queries.invalidateQueries({ queryKey: ["articles"] });
  }, [saving, queries]);

  /** What somebody else saved, where nothing was typed here. */
  const showSaved = useCallback((next: Schema<"Article">) => {
    const saved = contentOf(next);
    saving.settle({ version: next.version, revision: next.head.revision, content: saved }, saved);
    setArticle(next);
    show(saved);
  }, [saving, show]);

  function discardRecovered() {
    showSaved(article);
    setRecovered(null);
  }

  const bodyChanged = useCallback((body: Record<string, unknown>) => {
    saving.change({ body: body as Content["body"] });
    setRecovered(null);
  }, [saving]);

  const jump = useCallback((block: string) => jumpTo(editor, block), [editor]);
  const blockHere = useCallback(() => (editor?.state.selection.$from.node(1)?.attrs.id as string | undefined) ?? null, [editor]);
  const references = useMemo(() => content.references.filter(({ key }) => key).map(({ key, title }) => ({ key, title })), [content.references]);
  const refused = useMemo(() => (refusal?.kind === "refused" ? (refusal.refusal.problem.errors ?? []) : []), [refusal]);
  const errorAt = useCallback((pointer: string) => refused.find((error) => error.pointer === pointer)?.detail, [refused]);
  const fieldAt = useCallback<FieldAt>((pointer) => ({ "data-at": pointer, error: errorAt(pointer) }), [errorAt]);
  const [tab, setTab] = useState<string | null>(article.workflow === "IN_REVIEW" ? "comments" : "checklist");
  const factsTab = useRef<HTMLButtonElement>(null);
  const goTo = useCallback((pointer: string) => {
    const block = blockAt(pointer, saving.getContent());
    if (block) {
      jump(block);
      return;
    }
    const panel = panelOf(pointer);
    if (panel) {
      setTab(panel);
    }
    void focusOn(pointer);
  }, [saving, jump]);
  const { treatment } = content;
  const facts = useMemo(() => ({
    treatment, references, editable, errorAt,
    onChange: (next: typeof treatment) => change({ treatment: next }),
    onOpen: () => { setTab("facts"); factsTab.current?.focus(); },
  }), [treatment, references, editable, errorAt, change]);

  return (
    <>
      {editor && <Highlighting article={article} saving={saving} editor={editor} />}
      <PageTitle title={content.title} aside={<Status article={{ workflow: article.workflow, publication: article.publication.status, shelf: article.shelf }} />}>{content.title || t("editor.untitled")}</PageTitle>
      {/* Seen also where the rest has scrolled away. */}
      <SaveLine saving={saving} number={article.head.number} />
      <Group justify="space-between" mb="md" align="start">
        <Text size="sm" c="dimmed">{editor && <><WordCount editor={editor} /> · </>}<Link to="/articles/$id/history" params={{ id: article.id }}>{t("history.title")}</Link></Text>
        <Group gap="xs">
          {previewable && <Button variant="default" aria-pressed={previewing} onClick={() => setPreviewing(!previewing)}>{t("pane.title")}</Button>}
          <WorkflowActions article={article} editable={editable} blocked={conflict} save={save} onDone={adopt} onJump={goTo} />
        </Group>
      </Group>
      {editable && <PresenceNotice article={article.id} />}
      <StageNotice article={article} saving={saving} onMoved={adopt} onShow={showSaved} />
      <ScheduleNotice publication={article.publication} />
      {isOverdue(article) && <Alert mb="md" variant="outline" color="red" role="status" title={t("overdue.title")}>{t("overdue.words", { day: day(article.publication.live!.signOff!.nextReviewDue) })}</Alert>}
      <TranslationNotice article={article} editable={editable && !conflict} save={save} onDone={adopt} />
      {recovered && (
        <Alert mb="md" variant="outline" color="yellow" role="status" title={t("recovered.title")}>
          <Group justify="space-between"><Text>{t("recovered.words", { at: moment(recovered) })}</Text><Button variant="default" onClick={discardRecovered}>{t("recovered.discard")}</Button></Group>
        </Alert>
      )}
      {article.changeRequest && article.workflow === "CHANGES_REQUESTED" && (
        <Alert mb="md" variant="outline" color="yellow" title={t("workflow.CHANGES_REQUESTED")}><Text style={{ whiteSpace: "pre-wrap" }}>{article.changeRequest.note}</Text></Alert>
      )}
      {!editable && <Alert mb="md" variant="outline" role="status">{t(article.shelf === "ACTIVE" ? "editor.readOnly" : `editor.${article.shelf}`)}</Alert>}
      {conflict && <ConflictPanel refusal={refusal.refusal} saving={saving} onSettled={(next, wanted) => { show(next); if (wanted) { void save(); } }} onArticle={setArticle} />}
      {refused.length > 0 && (
        <Alert mb="md" role="alert" color="red" variant="outline" title={t("save.refused")}>
          <ul>{refused.map((error) => <li key={error.pointer + error.detail}><UnstyledButton className="finding" onClick={() => goTo(error.pointer)}>{placeIn(saving.getContent(), error.pointer, t)}</UnstyledButton> {said(error.detail)}</li>)}</ul>
        </Alert>
      )}
      <div className="editor-grid" data-previewing={previewing && previewable}>
        {previewing && previewable && <PreviewPane article={article} saving={saving} save={editable && !conflict ? save : null} onClose={() => setPreviewing(false)} />}
        <Stack className="editor-text">
          <TextInput size="lg" label={t("editor.title")} value={content.title} maxLength={200} readOnly={!editable} {...fieldAt("/title")} onChange={(event) => change({ title: event.currentTarget.value })} />
          <Textarea label={t("editor.summary")} description={t("editor.summaryHint")} value={content.summary} maxLength={500} rows={2} readOnly={!editable} {...fieldAt("/summary")} onChange={(event) => change({ summary: event.currentTarget.value })} />
          <FactsOfArticle value={facts}><BodyEditor content={initial} editable={editable} references={references} onChange={bodyChanged} onReady={setEditor} /></FactsOfArticle>
        </Stack>
        <aside aria-label={t("editor.beside")}>
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="checklist">{t("checklist.title")}</Tabs.Tab>
              <Tabs.Tab ref={factsTab} value="facts">{t("facts.title")}</Tabs.Tab>
              <Tabs.Tab value="page">{t("page.title")}</Tabs.Tab>
              <Tabs.Tab value="translations">{t("translations.title")}</Tabs.Tab>
              <Tabs.Tab value="comments">{t("comments.title")}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="checklist" pt="md"><ChecklistPanel article={article} saving={saving} onJump={goTo} /></Tabs.Panel>
            <Tabs.Panel value="facts" pt="md"><FactsPanel treatment={treatment} references={references} editable={editable} fieldAt={fieldAt} onChange={facts.onChange} /></Tabs.Panel>
            <Tabs.Panel value="page" pt="md"><PageDetailsPanel content={content} editable={editable} fieldAt={fieldAt} onChange={change} /></Tabs.Panel>
            <Tabs.Panel value="translations" pt="md"><TranslationsPanel article={article} editable={editable && !conflict} save={save} onDone={adopt} /></Tabs.Panel>
            <Tabs.Panel value="comments" pt="md">{editor && <CommentsPanel article={article} blockHere={blockHere} onJump={jump} />}</Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </>
  );
}

function jumpTo(editor: Editor | null, block: string) {
  let place: number | null = null;
  editor?.state.doc.descendants((node, position) => {
    if (node.attrs.id === block) {
      place = position;
    }
    return place === null;
  });
  if (editor && place !== null) {
    const element = editor.view.nodeDOM(place);
    if (element instanceof HTMLElement) {
      element.scrollIntoView({ block: "center" });
    }
    editor.chain().focus(undefined, { scrollIntoView: false }).setTextSelection(place + 1).run();
  }
}
