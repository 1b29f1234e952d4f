import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { answered, api, Refused, type Schema } from "../../api/client";
import { useKeys } from "../../app/keys";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { useNames } from "../../app/staff";
import { moment, useWords } from "../../i18n";
import { Alert, announce, Badge, Button, Checkbox, EmptyState, ErrorState, Group, LoadingState, PageTitle, Paper, SegmentedControl, SimpleGrid, tell, Text, Title, useNarrow } from "../../ui";
import { AnswerForm } from "./AnswerForm";
import { Context } from "./Context";
import { ACTS, can, KEYS, opposite, send, type Act, type Decision } from "./decisions";
import { EditForm } from "./EditForm";
import { leftOf, newIn, type Page } from "./head";
import type { Reply } from "./reply";
import { REPLY_STATUSES, type ReplyStatus } from "./status";
import { useQueueEvents } from "./useQueueEvents";
import { Wordings } from "./Wordings";
import { Lifetime } from "./Lifetime";
import { NetworkLine } from "./NetworkLine";
import { Reasons } from "./Reasons";
import { WriterLine } from "./WriterLine";

const COUNTED = { PENDING: "pending", APPROVED: "approved", SPAM: "spam", TRASH: "trash" } as const;
const HEAD = ["comments", "head"] as const;

export function ModerationScreen() {
  return <Needs permission="comments:read"><Found /></Needs>;
}

/** An address that names no list but a reply leads to that which the reply is in by now, among those to its article. */
function Found() {
  const { status, reply } = useSearch({ from: "/moderation" });
  const lost = reply !== undefined && status === undefined;
  // Asked once: whoever reads it there is not led away when it is decided on.
  const one = useQuery({ queryKey: ["whereabouts", reply], queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}", { params: { path: { id: reply! } } })), enabled: lost, staleTime: Infinity, gcTime: 0 });
  if (lost && one.isPending) {
    return <LoadingState />;
  }
  if (lost && one.isError) {
    return <ErrorState failure={one.error} again={() => void one.refetch()} />;
  }
  if (lost && one.data && one.data.status !== "PENDING") {
    return <Navigate to="/moderation" search={{ status: one.data.status, article: one.data.article, reply }} replace />;
  }
  return <Moderation />;
}

/** The queue of replies: one decision, one key, and the next reply is there. */
function Moderation() {
  const t = useWords();
  const may = useMay();
  const narrow = useNarrow();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { status = "PENDING", article, writer, network, reply: wanted } = useSearch({ from: "/moderation" });
  const key = ["comments", "queue", status, article, writer, network] as const;
  const queue = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answered(api.GET("/api/admin/v1/comments", { params: { query: { status, article, writer, network, limit: 50, after: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
    // The list stays as it is while somebody reads; what is new is counted beside it.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [gone, setGone] = useState<ReadonlyMap<string, Reply>>(new Map());
  const [done, setDone] = useState<Decision[]>([]);
  const [at, setAt] = useState(0);
  const [read, setRead] = useState<string | null>(wanted ?? null);
  const [form, setForm] = useState<{ what: "answer" | "edit"; id: string } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const nameOf = useNames(may("articles:read"));
  const batches = useRef(0);
  const list = useRef<HTMLUListElement>(null);
  const beside = useRef<HTMLHeadingElement>(null);
  const head = useQuery({
    queryKey: [...HEAD, status, article, writer, network],
    queryFn: () => answered(api.GET("/api/admin/v1/comments", { params: { query: { status, article, writer, network, limit: 50 } } })),
    enabled: queue.isSuccess,
    // For networks that let no events through.
    refetchInterval: 30_000,
  });
  const loaded = queue.data?.pages.flatMap((page) => page.items) ?? [];
  // What is known of the head may be older than the list.
  const newer = head.data && head.dataUpdatedAt > queue.dataUpdatedAt ? head.data : null;
  // What somebody else decided on leaves, but for what is being read.
  const left = newer ? new Set(leftOf(newer, loaded).map(({ id }) => id)) : null;
  const replies = loaded.filter(({ id }) => !gone.has(id) && (id === read || !left?.has(id)));
  // Whatever comes in above it, a form stays with the reply that it is about, and so does the eye of whoever reads.
  const formAt = replies.findIndex(({ id }) => id === form?.id);
  const readAt = replies.findIndex(({ id }) => id === read);
  const selected = formAt >= 0 ? formAt : readAt >= 0 ? readAt : Math.min(at, Math.max(replies.length - 1, 0));
  const reply = replies[selected];
  if (reply && (read !== reply.id || at !== selected)) {
    setRead(reply.id);
    setAt(selected);
  }
  const overtaken = reply !== undefined && left !== null && left.has(reply.id);
  useEffect(() => {
    if (overtaken) {
      announce(t("moderation.overtaken"));
    }
  }, [overtaken, t]);
  const open = formAt >= 0 && form ? form.what : null;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  useEffect(() => {
    if (replies.length < 20 && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [replies.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const [tally, setTally] = useState<Schema<"CommentTally"> | null>(null);
  useQueueEvents((now) => {
    setTally(now);
    void queries.invalidateQueries({ queryKey: HEAD });
  });
  const fresh = newIn(newer?.items ?? [], loaded, hasNextPage).filter(({ id }) => !gone.has(id));
  const { refetch, isFetching } = queue;
  useEffect(() => {
    if (fresh.length > 0 && replies.length === 0 && !isFetching) {
      void refetch();
    }
  }, [fresh.length, replies.length, isFetching, refetch]);

  useEffect(() => {
    if (fresh.length > 0) {
      announce(t("moderation.fresh", { number: fresh.length }));
    }
  }, [fresh.length, t]);

  async function showFresh() {
    await refetch();
    setAt(0);
    setRead(null);
    setForm(null);
  }

  function select(index: number) {
    const wanted = Math.max(0, Math.min(index, replies.length - 1));
    setAt(wanted);
    setRead(replies[wanted]?.id ?? null);
    setForm(null);
  }

  /** On a phone the reply itself is below the list. */
  function toDetails() {
    if (narrow) {
      window.requestAnimationFrame(() => {
        beside.current?.scrollIntoView({ block: "start" });
        beside.current?.focus({ preventScroll: true });
      });
    }
  }

  /** By keys alone nothing gets the focus, so it is said which one is meant now. */
  function move(index: number) {
    select(index);
    const one = replies[Math.max(0, Math.min(index, replies.length - 1))];
    if (one) {
      announce(`${one.name}: ${one.text.slice(0, 120)}`);
    }
  }

  /** What has focus in a form that goes would leave the keys to nobody. */
  function closeForm() {
    setAt(selected);
    setForm(null);
    list.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
  }

  // A link inside the screen changes the filter too; what was hidden belongs to the list before.
  const filter = [status, article, writer, network].join(" ");
  const [shown, setShown] = useState(filter);
  if (shown !== filter) {
    setShown(filter);
    setAt(0);
    setRead(null);
    setForm(null);
    setGone(new Map());
    setChosen(new Set());
  }

  function look(search: { status: ReplyStatus; article?: string; writer?: string; network?: string }) {
    void navigate({ to: "/moderation", search });
  }

  function hide(one: Reply) {
    setGone((before) => new Map(before).set(one.id, one));
  }

  function show(one: Reply) {
    setGone((before) => {
      const after = new Map(before);
      after.delete(one.id);
      return after;
    });
  }

  function choose(one: Reply, wanted: boolean) {
    setChosen((before) => {
      const after = new Set(before);
      if (wanted) {
        after.add(one.id);
      } else {
        after.delete(one.id);
      }
      return after;
    });
  }

  const together = replies.filter(({ id }) => chosen.has(id));

  /** On those that are selected, or else on the one that is shown. */
  function decide(act: Act) {
    const meant = (together.length > 0 ? together : reply ? [reply] : []).filter((one) => can(act, one));
    if (meant.length === 0 || !may("comments:moderate")) {
      return;
    }
    setAt(selected);
    setForm(null);
    const batch = ++batches.current;
    meant.forEach((one) => decideOn(one, act, batch));
    setChosen(new Set());
    announce(meant.length === 1 ? t(`moderation.done.${act}`, { name: meant[0]!.name }) : t("moderation.many", { count: meant.length }));
  }

  /** It leaves the queue at once, and comes back when the server refuses. */
  function decideOn(reply: Reply, act: Act, batch: number) {
    hide(reply);
    const decision: Decision = { act, before: reply.status, answer: send(reply, act), batch };
    setDone((before) => [...before, decision]);
    decision.answer.catch((failure: unknown) => {
      setDone((before) => before.filter((other) => other !== decision));
      show(reply);
      // Somebody else was quicker: the list shows what is left.
      const words = failure instanceof Refused && failure.status === 412 ? t("moderation.stale", { name: reply.name }) : inWords(failure, t);
      tell(words, "bad");
      // What was announced when the key was pressed is not so.
      announce(t("moderation.notDone", { words }));
      void queries.invalidateQueries({ queryKey: key });
    });
  }

  /** Takes back what was decided last, whichever answer came last. */
  async function undo() {
    const latest = done.at(-1);
    if (!latest) {
      return;
    }
    setDone((before) => before.filter((other) => other.batch !== latest.batch));
    await Promise.all(done.filter((other) => other.batch === latest.batch).map(takeBack));
  }

  async function takeBack(decision: Decision) {
    try {
      const decided = await decision.answer;
      await send(decided, opposite(decision));
      await queries.invalidateQueries({ queryKey: key });
      show(decided);
      setRead(decided.id);
      announce(t("moderation.undone", { name: decided.name }));
    } catch (failure) {
      tell(inWords(failure, t), "bad");
    }
  }

  /** A reply that waited is approved by its answer, and leaves the queue with it. */
  function wasAnswered(one: Reply) {
    closeForm();
    if (status === "PENDING") {
      hide(one);
    }
    announce(t("moderation.answered", { name: one.name }));
    void queries.invalidateQueries({ queryKey: ["comments"] });
  }

  /** It stays where it is, in its new words. */
  function wasEdited(edited: Reply) {
    closeForm();
    queries.setQueryData<InfiniteData<Page>>(key, (before) => before && { ...before, pages: before.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.id === edited.id ? edited : one)) })) });
    announce(t("moderation.wasEdited", { name: edited.name }));
  }

  const mayAnswer = (one: Reply) => may("comments:moderate") && (one.status === "PENDING" || one.status === "APPROVED");

  // Where several are selected, an answer or an edit could be meant for any of them.
  const alone = together.length === 0 ? reply : undefined;

  useKeys({
    j: () => move(selected + 1),
    k: () => move(selected - 1),
    r: () => {
      if (alone && mayAnswer(alone)) {
        setForm({ what: "answer", id: alone.id });
      }
    },
    e: () => {
      if (alone && mayAnswer(alone)) {
        setForm({ what: "edit", id: alone.id });
      }
    },
    a: () => decide("approve"),
    b: () => decide("restore"),
    s: () => decide("spam"),
    t: () => decide("trash"),
    u: () => void undo(),
    z: () => void undo(),
    x: () => {
      if (reply) {
        choose(reply, !chosen.has(reply.id));
      }
    },
  });

  return (
    <>
      <PageTitle aside={
        <Group gap="xs">
          <Button variant="default" disabled={fresh.length === 0} onClick={() => void showFresh()}>{fresh.length === 0 ? t("moderation.noneFresh") : t("moderation.fresh", { number: fresh.length })}</Button>
          <Button variant="default" disabled={done.length === 0} onClick={() => void undo()}>{t("moderation.undo")} (u)</Button>
        </Group>
      }>{t("nav.moderation")}</PageTitle>
      <SegmentedControl mb="md" orientation={narrow ? "vertical" : "horizontal"} fullWidth={narrow} value={status} aria-label={t("moderation.which")} data={REPLY_STATUSES.map((value) => ({ value, label: tally && !article && !writer && !network ? t("moderation.counted", { which: t(`reply.${value}`), number: tally[COUNTED[value]] }) : t(`reply.${value}`) }))}
        onChange={(value) => look({ status: value as ReplyStatus, ...(article && { article }), ...(writer && { writer }), ...(network && { network }) })} />
      {article && <Group mb="md"><Text>{t("moderation.only")}</Text><Button size="compact-md" variant="default" onClick={() => look({ status })}>{t("moderation.everywhere")}</Button></Group>}
      {writer && <Group mb="md"><Text>{t("moderation.onlyWriter")}</Text><Button size="compact-md" variant="default" onClick={() => look({ status })}>{t("moderation.everybody")}</Button></Group>}
      {network && <Group mb="md"><Text>{t("moderation.onlyNetwork")}</Text><Button size="compact-md" variant="default" onClick={() => look({ status })}>{t("moderation.everybody")}</Button></Group>}
      {queue.isPending && <LoadingState />}
      {queue.isError && <ErrorState failure={queue.error} again={() => void queue.refetch()} />}
      {queue.isSuccess && replies.length === 0 && <EmptyState title={t("moderation.empty")}><Text>{t("moderation.emptyHelp")}</Text></EmptyState>}
      {reply && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <ul className="rows queue" ref={list} aria-label={t("nav.moderation")}>
            {replies.map((one, index) => (
              <li key={one.id}>
                {may("comments:moderate") && <Checkbox className="row-check" checked={chosen.has(one.id)} aria-label={t("moderation.select", { name: one.name })} onChange={(event) => choose(one, event.currentTarget.checked)} />}
                <button type="button" className={may("comments:moderate") ? "row checked-row" : "row"} aria-current={index === selected ? "true" : undefined} onClick={() => { select(index); toDetails(); }}>
                  <Text fw={600} component="span">{one.name}</Text>{one.staff && <Text component="span" size="sm"> · {t("moderation.staff")}</Text>} <Text component="span" size="sm" c="dimmed">{moment(one.createdAt)}</Text>
                  <Text lineClamp={2}>{one.text}</Text>
                </button>
              </li>
            ))}
          </ul>
          <Paper withBorder p="md" component="section" aria-label={t("moderation.reply")} className="beside">
            {overtaken && <Alert mb="sm" variant="outline" color="yellow">{t("moderation.overtaken")}</Alert>}
            <Group justify="space-between" mb="xs">
              <Title order={2} ref={beside} tabIndex={-1}>{reply.name}</Title>
              <Badge>{t(`reply.${reply.status}`)}</Badge>
            </Group>
            <Text size="sm" c="dimmed" mb="sm">{[reply.staff && t("moderation.staff"), reply.staff?.credentials, reply.email, reply.website, moment(reply.createdAt)].filter(Boolean).join(" · ")}</Text>
            {reply.decision && <Text size="sm" c="dimmed" mb="sm">{t(reply.status === "PENDING" ? "moderation.putBack" : "moderation.decided", { status: t(`reply.${reply.status}`), name: nameOf(reply.decision.by), at: moment(reply.decision.at) })}</Text>}
            <Lifetime reply={reply} />
            <WriterLine reply={reply} />
            <NetworkLine reply={reply} />
            <Reasons reply={reply} />
            {open === "edit"
              ? <EditForm key={reply.id} reply={reply} onSaved={wasEdited} onClose={closeForm} onStale={() => void queries.invalidateQueries({ queryKey: key })} />
              : <Text style={{ whiteSpace: "pre-wrap" }} mb="md">{reply.text}</Text>}
            <Wordings key={`${reply.id} ${reply.version}`} reply={reply} />
            {may("comments:moderate") && (
              <Group mb="md">
                {together.length > 0 && <Text fw={600} w="100%">{t("bulk.selected", { count: together.length })}</Text>}
                {ACTS.filter((act) => (together.length > 0 ? together : [reply]).some((one) => can(act, one))).map((act) => (
                  <Button key={act} variant={act === "approve" && status !== "TRASH" ? "filled" : "default"} onClick={() => decide(act)}>{t(`moderation.${act}`)} ({KEYS[act]})</Button>
                ))}
                {together.length === 0 && mayAnswer(reply) && open === null && <Button variant="default" onClick={() => setForm({ what: "answer", id: reply.id })}>{t("moderation.answer")} (r)</Button>}
                {together.length === 0 && mayAnswer(reply) && open === null && <Button variant="default" onClick={() => setForm({ what: "edit", id: reply.id })}>{t("moderation.edit")} (e)</Button>}
              </Group>
            )}
            {open === "answer" && <AnswerForm key={reply.id} reply={reply} onSent={() => wasAnswered(reply)} onClose={closeForm} onStale={() => void queries.invalidateQueries({ queryKey: key })} />}
            <Context reply={reply} onArticle={() => look({ status: "APPROVED", article: reply.article })} />
          </Paper>
        </SimpleGrid>
      )}
    </>
  );
}
