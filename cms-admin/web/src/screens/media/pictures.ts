import type { Schema } from "../../api/client";

type Media = Schema<"Media">;
export type FocalPoint = Schema<"FocalPoint">;

/** Enough for a tile on a screen of double density. */
const TILE = 320;

/** The smallest file that still looks sharp as a tile. Its address is another one when the file is replaced, so no old picture is shown. */
export function thumbnailOf({ file, variants }: Media): string {
  const [smallest] = variants.filter(({ width }) => (width ?? 0) >= TILE).sort((one, other) => (one.width ?? 0) - (other.width ?? 0));
  return (smallest ?? file).url;
}

/** The focal point as CSS has it: that point of the picture comes to that point of the frame, so it stays in view. */
export function positionOf({ x, y }: FocalPoint): string {
  return `${percent(x)}% ${percent(y)}%`;
}

export function percent(part: number): number {
  return Math.round(part * 100);
}

/** A point that was moved by so many hundredths, and stays in the picture. */
export function moved({ x, y }: FocalPoint, right: number, down: number): FocalPoint {
  return { x: within(percent(x) + right), y: within(percent(y) + down) };
}

function within(hundredths: number): number {
  return Math.min(100, Math.max(0, Math.round(hundredths))) / 100;
}
