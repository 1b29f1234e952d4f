import { useId, type KeyboardEvent, type MouseEvent } from "react";
import { useWords } from "../../i18n";
import { Text, Title } from "../../ui";
import { moved, percent, positionOf, type FocalPoint } from "./pictures";

/** Shapes that pictures are cut to: cards of other sites, tiles, and screens of phones. */
const CROPS = [
  { words: "focal.wide", shape: "1.91 / 1" },
  { words: "focal.square", shape: "1 / 1" },
  { words: "focal.tall", shape: "3 / 4" },
] as const;

const STEP = 1;
const LARGE_STEP = 10;

/** Per key, which way it moves the point: right and down. */
const WAYS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

interface Props {
  url: string;
  alt: string;
  value: FocalPoint;
  onChange: ((point: FocalPoint) => void) | null;
}

/** What of a picture stays when it is cut: a point in it, set by a click or by the arrow keys, and what that does to common shapes. */
export function FocalPointField({ url, alt, value, onChange }: Props) {
  const t = useWords();
  const help = useId();
  const place = t("focal.place", { x: percent(value.x), y: percent(value.y) });

  function clicked(event: MouseEvent<HTMLElement>) {
    const frame = event.currentTarget.getBoundingClientRect();
    onChange?.(moved({ x: 0, y: 0 }, ((event.clientX - frame.left) / frame.width) * 100, ((event.clientY - frame.top) / frame.height) * 100));
  }

  function pressed(event: KeyboardEvent) {
    const way = WAYS[event.key];
    if (way && onChange) {
      event.preventDefault();
      const step = event.shiftKey ? LARGE_STEP : STEP;
      onChange(moved(value, way[0] * step, way[1] * step));
    }
  }

  return (
    <div>
      <div className="focal" onClick={onChange ? clicked : undefined} data-changeable={onChange !== null}>
        <img src={url} alt={alt} draggable={false} />
        {onChange && (
          <span className="focal-point" role="slider" tabIndex={0} aria-label={t("focal.label")} aria-roledescription={t("focal.role")} aria-describedby={help}
            aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent(value.x)} aria-valuetext={place} onKeyDown={pressed} style={{ left: `${percent(value.x)}%`, top: `${percent(value.y)}%` }} />
        )}
      </div>
      {onChange && <Text id={help} size="sm" c="dimmed">{t("focal.help")}</Text>}
      <Title order={3} size="h5" mt="sm" mb={4}>{t("focal.crops")}</Title>
      <div className="crops">
        {CROPS.map(({ words, shape }) => (
          <figure key={words}>
            <img src={url} alt="" style={{ aspectRatio: shape, objectPosition: positionOf(value) }} />
            <figcaption>{t(words)}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
