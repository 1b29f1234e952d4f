import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { answered, api, type Schema } from "../../api/client";
import type { Saving } from "../../editor/saving";
import { useWords } from "../../i18n";
import { Alert, Button, CloseButton, ErrorState, Group, LoadingState, SegmentedControl, Text, Title } from "../../ui";
import { readable } from "./content";
import { useKept } from "./useSaving";

/** Pixels that a page has on each screen, as the site's style sheet counts them. */
const WIDTHS = { desktop: 1200, phone: 390 } as const;
type Width = keyof typeof WIDTHS;

/** The server gives the same link until half of its hour is over. */
const RENEWED_EVERY = 20 * 60_000;

interface Props {
  article: Schema<"Article">;
  saving: Saving;
  /** Makes a version of it; null for those who may only look. */
  save: (() => Promise<unknown>) | null;
  onClose: () => void;
}

/** The working copy as its page will be, beside the text. It follows what is typed. */
export function PreviewPane({ article, saving, save, onClose }: Props) {
  const t = useWords();
  const kept = useKept(saving);
  const { patch, pause } = saving.keptChanges();
  const [width, setWidth] = useState<Width>("desktop");
  const title = useRef<HTMLHeadingElement>(null);
  const link = useQuery({
    queryKey: ["preview", article.id],
    queryFn: () => answered(api.PUT("/api/admin/v1/articles/{id}/preview", { params: { path: { id: article.id } } })),
    refetchInterval: RENEWED_EVERY,
    staleTime: RENEWED_EVERY,
    gcTime: 0,
  });
  // What was typed up to the last pause of the hands goes into one's own link, and nowhere else.
  const typed = useQuery({
    queryKey: ["preview", article.id, "typed", article.version, pause],
    queryFn: async () => {
      await answered(api.PUT("/api/admin/v1/articles/{id}/preview/text", { params: { path: { id: article.id } }, body: readable(patch).patch as Schema<"ArticleRequest"> }));
      return pause;
    },
    enabled: kept !== null && save !== null && link.isSuccess,
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  });
  // On a narrow screen it stands above the text, perhaps out of sight.
  useEffect(() => {
    title.current?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <section className="preview-pane" aria-label={t("pane.title")}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title ref={title} order={2} size="h4">{t("pane.title")}</Title>
        <Group gap="xs" wrap="nowrap">
          <SegmentedControl aria-label={t("pane.width")} value={width} onChange={(value) => setWidth(value as Width)} data={(["desktop", "phone"] as const).map((value) => ({ value, label: t(`pane.${value}`) }))} />
          <CloseButton aria-label={t("pane.close")} onClick={onClose} />
        </Group>
      </Group>
      {typed.isError && (
        <Group mb="xs" gap="xs">
          <Text size="sm">{t("pane.behind", { number: article.head.number })}</Text>
          {save && <Button size="compact-sm" variant="default" onClick={() => void save()}>{t("pane.save")}</Button>}
        </Group>
      )}
      {link.isPending && <LoadingState lines={3} />}
      {link.isError && !link.data && <ErrorState failure={link.error} again={() => void link.refetch()} />}
      {link.data && (isOfThisSite(link.data.url) ? <Page url={link.data.url} version={`${article.version} ${typed.data ?? ""}`} width={width} /> : <Elsewhere url={link.data.url} />)}
    </section>
  );
}

/** Browsers show a preview within a page of its own site only. */
function isOfThisSite(url: string) {
  return new URL(url, location.origin).origin === location.origin;
}

/** Where editors work at another address than readers read. */
function Elsewhere({ url }: { url: string }) {
  const t = useWords();
  return (
    <Alert variant="outline" title={t("pane.elsewhere")}>
      <Text mb="xs">{t("pane.elsewhereHelp")}</Text>
      <a href={url} target="comfrey-preview" rel="noreferrer">{t("preview.open")}</a>
    </Alert>
  );
}

function Page({ url, version, width }: { url: string; version: string; width: Width }) {
  const t = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const around = place.current;
    if (!around) {
      return;
    }
    const watching = new ResizeObserver(() => setSize({ width: around.clientWidth, height: around.clientHeight }));
    watching.observe(around);
    return () => watching.disconnect();
  }, []);

  /** Loads the page anew, and remembers where its reader was. */
  const show = useCallback(() => {
    const shown = frame.current;
    if (shown) {
      scrolled.current = shown.contentDocument?.scrollingElement?.scrollTop ?? scrolled.current;
      shown.src = url;
    }
  }, [url]);

  useEffect(show, [show, version]);

  function loaded() {
    const page = frame.current?.contentDocument;
    if (!page) {
      return;
    }
    page.scrollingElement?.scrollTo({ top: scrolled.current, behavior: "instant" });
    // The frame is for this page alone: what it links to is shown in a window of its own.
    for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      if (!link.getAttribute("href")!.startsWith("#")) {
        link.target = "_blank";
        link.rel = "noopener noreferrer";
      }
    }
  }

  // A page that is wider than its place is shown smaller, and keeps the layout of its own width.
  const scale = size.width === 0 ? 1 : Math.min(1, size.width / WIDTHS[width]);
  return (
    <div ref={place} className="preview-place">
      {/* No scripts; of the same origin only so that this page can read how far it is scrolled. */}
      <iframe ref={frame} className="preview-frame" title={t("pane.frame")} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" onLoad={loaded}
        style={{ width: WIDTHS[width], height: size.height / scale, transform: `scale(${scale})`, marginInlineStart: Math.max(0, (size.width - WIDTHS[width]) / 2) }} />
    </div>
  );
}
