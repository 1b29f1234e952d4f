import { Link } from "@tanstack/react-router";
import { measureElement, useWindowVirtualizer, windowScroll } from "@tanstack/react-virtual";
import { memo, useEffect, useRef } from "react";
import type { Schema } from "../../api/client";
import { day, languageName, moment, useWords } from "../../i18n";
import { Status } from "./Status";

/** How high a row is where nothing has to wrap, in pixels. */
const ROW = 68;

interface Props {
  articles: Schema<"ArticleLine">[];
  chosen: ReadonlySet<string>;
  /** Where the keys are. */
  current: number;
  /** Of the site: others are named. */
  locale: string | undefined;
  onChoose: (ids: string[], wanted: boolean) => void;
  onReach: (index: number) => void;
  /** Soon there is nothing left to show. */
  onNearEnd: () => void;
}

/** Articles below each other. Only those around what is seen are drawn; by itself, because scrolling draws it again at each step. */
export function ArticleRows({ articles, chosen, current, locale, onChoose, onReach, onNearEnd }: Props) {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: articles.length,
    estimateSize: () => ROW,
    overscan: 8,
    // A step of the wheel need not wait for the rows beyond what is seen.
    useFlushSync: false,
    scrollMargin: frame.current?.offsetTop ?? 0,
    // Known before it is measured: rows that came with what is measured would be drawn in one go instead of in slices.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    // Nothing asks where things are before the browser has laid them out: it would have to do that at once, and then again. How high the
    // rows are its observer tells; and it need not scroll to where it is.
    scrollToFn: (offset, how, list) => {
      if (offset !== list.scrollOffset || how.adjustments) {
        windowScroll(offset, how, list);
      }
    },
    measureElement: (row, entry, list) => (entry ? measureElement(row, entry, list) : (list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? ROW)),
  });
  const visible = rows.getVirtualItems();

  const last = visible.at(-1)?.index ?? 0;
  const nearEnd = last >= articles.length - 10;
  useEffect(() => {
    if (nearEnd) {
      onNearEnd();
    }
  }, [nearEnd, articles.length, onNearEnd]);

  const at = useRef(current);
  useEffect(() => {
    if (at.current !== current) {
      at.current = current;
      rows.scrollToIndex(current);
    }
  }, [current, rows]);

  // The rows stand below each other by themselves, however high they are: nothing moves once that is known.
  return (
    <div ref={frame} style={{ height: rows.getTotalSize(), position: "relative" }}>
      <ul className="rows" aria-label={t("nav.articles")} style={{ position: "absolute", insetInline: 0, top: (visible[0]?.start ?? 0) - rows.options.scrollMargin }}>
        {visible.map(({ index }) => {
          const article = articles[index]!;
          return (
            <li key={article.id} data-index={index} ref={rows.measureElement}>
              <Row article={article} chosen={chosen.has(article.id)} current={index === current} index={index} locale={locale} onChoose={onChoose} onReach={onReach} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RowProps extends Pick<Props, "locale" | "onChoose" | "onReach"> {
  article: Schema<"ArticleLine">;
  chosen: boolean;
  current: boolean;
  index: number;
}

/** Plain elements, because there are many; drawn anew only when something of it is another, because scrolling draws the list at each step. */
const Row = memo(function Row({ article, chosen, current, index, locale, onChoose, onReach }: RowProps) {
  const t = useWords();
  return (
    <>
      <input type="checkbox" className="row-check" checked={chosen} aria-label={t("list.select", { title: article.title })} onChange={(event) => onChoose([article.id], event.currentTarget.checked)} />
      <Link to="/articles/$id" params={{ id: article.id }} className="row checked-row" aria-current={current ? "true" : undefined} onFocus={() => onReach(index)}>
        <span className="row-head"><strong>{article.title}</strong><Status article={article} /></span>
        <span className="row-more">
          {t("list.changed", { at: moment(article.updatedAt) })}
          {article.goesLiveAt && ` · ${t("list.goesLive", { at: moment(article.goesLiveAt) })}`}
          {article.nextReviewDue && ` · ${t("list.due", { day: day(article.nextReviewDue) })}`}
          {locale && article.locale !== locale && ` · ${languageName(article.locale)}`}
        </span>
      </Link>
    </>
  );
});
