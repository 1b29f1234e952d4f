import { day, useWords } from "../../i18n";

const BAR = 6;
const GAP = 2;
const HEIGHT = 48;

interface Props {
  /** What it counts, in words and in the style sheet. */
  title: string;
  series: string;
  days: { day: string; count: number }[];
  /** What a bar of full height stands for. */
  most: number;
}

/** A bar for each day. */
export function Chart({ title, series, days, most }: Props) {
  const t = useWords();
  const highest = days.reduce((best, one) => (one.count > best.count ? one : best));
  const sum = days.reduce((all, one) => all + one.count, 0);
  const words = t("charts.words", { what: title, count: sum, most: highest.count, day: day(highest.day) });
  return (
    <figure>
      <figcaption>{title} <strong>{sum}</strong></figcaption>
      <svg role="img" aria-label={words} className="chart" data-series={series} viewBox={`0 0 ${days.length * (BAR + GAP) - GAP} ${HEIGHT + 1}`} preserveAspectRatio="none">
        {days.map((one, place) => {
          const height = (one.count / most) * HEIGHT;
          return height > 0 && <rect key={one.day} x={place * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height} />;
        })}
        <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      </svg>
    </figure>
  );
}
