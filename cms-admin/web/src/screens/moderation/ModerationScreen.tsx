import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useKeys } from "../../app/keys";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { moment, useWords } from "../../i18n";
import { announce, Badge, Button, EmptyState, ErrorState, Group, LoadingState, PageTitle, Paper, SegmentedControl, SimpleGrid, tell, Text, Title } from "../../ui";
import { REPLY_STATUSES, type ReplyStatus } from "./status";

type Reply = Schema<"Comment">;
type Act = "approve" | "spam" | "trash";

/** A decision, in the order of the keys; its answer may still be on the way. */
interface Decision {
  act: Act;
  answer: Promise<Reply>;
}

const KEYS: Record<Act, string> = { approve: "a", spam: "s", trash: "t" };

export function ModerationScreen() {
  return <Needs permission="comments:read"><Moderation /></Needs>;
}

function send(reply: Reply, act: Act): Promise<Reply> {
  return answered(api.POST(`/api/admin/v1/comments/{id}/${act}`, { params: { path: { id: reply.id }, header: onVersion(reply.version) } }));
}

/** The queue of replies: one decision, one key, and the next reply is there. */
function Moderation() {
  const t = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const status = useSearch({ from: "/moderation" }).status ?? "PENDING";
  const key = ["comments", "queue", status] as const;
  const queue = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answered(api.GET("/api/admin/v1/comments", { params: { query: { status, limit: 50, after: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
  const [gone, setGone] = useState<ReadonlyMap<string, Reply>>(new Map());
  const [done, setDone] = useState<Decision[]>([]);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const replies = (queue.data?.pages.flatMap((page) => page.items) ?? []).filter((reply) => !gone.has(reply.id));
  const selected = Math.min(at, Math.max(replies.length - 1, 0));
  const reply = replies[selected];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  useEffect(() => {
    if (replies.length < 20 && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [replies.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

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

  /** It leaves the queue at once, and comes back when the server refuses. */
  function decide(act: Act) {
    if (!reply || !may("comments:moderate") || (act === "approve" && reply.status === "APPROVED")) {
      return;
    }
    hide(reply);
    announce(t(`moderation.done.${act}`, { name: reply.name }));
    const decision: Decision = { act, answer: send(reply, act) };
    setDone((before) => [...before, decision]);
    decision.answer.catch((failure: unknown) => {
      setDone((before) => before.filter((other) => other !== decision));
      show(reply);
      tell(inWords(failure, t), "bad");
      void queries.invalidateQueries({ queryKey: key });
    });
  }

  /** Takes back the last decision that was made, whichever answer came last. An approved reply is public: it does not go back to the queue. */
  async function undo() {
    const latest = done.at(-1);
    if (!latest) {
      return;
    }
    if (latest.act === "approve") {
      tell(t("moderation.noUndo"), "bad");
      return;
    }
    setDone((before) => before.filter((other) => other !== latest));
    try {
      const decided = await latest.answer;
      await answered(api.POST("/api/admin/v1/comments/{id}/restore", { params: { path: { id: decided.id }, header: onVersion(decided.version) } }));
      await queries.invalidateQueries({ queryKey: key });
      show(decided);
      announce(t("moderation.undone", { name: decided.name }));
    } catch (failure) {
      tell(inWords(failure, t), "bad");
    }
  }

  useKeys({
    j: () => setAt(Math.min(selected + 1, replies.length - 1)),
    k: () => setAt(Math.max(selected - 1, 0)),
    a: () => decide("approve"),
    s: () => decide("spam"),
    t: () => decide("trash"),
    u: () => void undo(),
  });

  return (
    <>
      <PageTitle aside={<Button variant="default" disabled={done.length === 0} onClick={() => void undo()}>{t("moderation.undo")} (u)</Button>}>{t("nav.moderation")}</PageTitle>
      <SegmentedControl mb="md" value={status} aria-label={t("moderation.which")} data={REPLY_STATUSES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        onChange={(value) => { setAt(0); setGone(new Map()); void navigate({ to: "/moderation", search: { status: value as ReplyStatus } }); }} />
      {queue.isPending && <LoadingState />}
      {queue.isError && <ErrorState failure={queue.error} again={() => void queue.refetch()} />}
      {queue.isSuccess && replies.length === 0 && <EmptyState title={t("moderation.empty")}><Text>{t("moderation.emptyHelp")}</Text></EmptyState>}
      {reply && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <ul className="rows queue" ref={list} aria-label={t("nav.moderation")}>
            {replies.map((one, index) => (
              <li key={one.id}>
                <button type="button" className="row" aria-current={index === selected ? "true" : undefined} onClick={() => setAt(index)}>
                  <Text fw={600} component="span">{one.name}</Text> <Text component="span" size="sm" c="dimmed">{moment(one.createdAt)}</Text>
                  <Text lineClamp={2}>{one.text}</Text>
                </button>
              </li>
            ))}
          </ul>
          <Paper withBorder p="md" component="section" aria-label={t("moderation.reply")} className="beside">
            <Group justify="space-between" mb="xs">
              <Title order={2}>{reply.name}</Title>
              <Badge variant="outline" tt="none" className="badge">{t(`reply.${reply.status}`)}</Badge>
            </Group>
            <Text size="sm" c="dimmed" mb="sm">{[reply.email, reply.website, moment(reply.createdAt)].filter(Boolean).join(" · ")}</Text>
            {reply.reasons.length > 0 && <Text size="sm" mb="sm">{t("moderation.reasons", { reasons: reply.reasons.join(", ") })}</Text>}
            <Text style={{ whiteSpace: "pre-wrap" }} mb="md">{reply.text}</Text>
            {may("comments:moderate") && (
              <Group mb="md">
                {(["approve", "spam", "trash"] as const).filter((act) => !(act === "approve" && reply.status === "APPROVED") && !(act === "spam" && reply.status === "SPAM") && !(act === "trash" && reply.status === "TRASH")).map((act) => (
                  <Button key={act} variant={act === "approve" ? "filled" : "default"} onClick={() => decide(act)}>{t(`moderation.${act}`)} ({KEYS[act]})</Button>
                ))}
              </Group>
            )}
            <Context reply={reply} />
          </Paper>
        </SimpleGrid>
      )}
    </>
  );
}

/** What the reply is about, and what it answers. */
function Context({ reply }: { reply: Reply }) {
  const t = useWords();
  const may = useMay();
  const article = useQuery({
    queryKey: ["article", reply.article],
    queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}", { params: { path: { id: reply.article } } })),
    enabled: may("articles:read"),
    staleTime: 60_000,
  });
  const parent = useQuery({
    queryKey: ["comment", reply.parent],
    queryFn: () => answered(api.GET("/api/admin/v1/comments/{id}", { params: { path: { id: reply.parent! } } })),
    enabled: reply.parent !== undefined,
  });
  return (
    <>
      {parent.data && (
        <>
          <Title order={3} size="h5">{t("moderation.answers", { name: parent.data.name })}</Title>
          <Text size="sm" mb="md" lineClamp={4}>{parent.data.text}</Text>
        </>
      )}
      {article.data && (
        <>
          <Title order={3} size="h5">{t("moderation.under")}</Title>
          <Link to="/articles/$id" params={{ id: article.data.id }}>{article.data.title}</Link>
          <Text size="sm" mt={4}>{article.data.summary}</Text>
        </>
      )}
    </>
  );
}
