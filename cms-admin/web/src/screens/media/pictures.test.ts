import { expect, test } from "vitest";
import type { Schema } from "../../api/client";
import { moved, positionOf, thumbnailOf } from "./pictures";

const file = (url: string, width?: number) => ({ url, format: "JPEG" as const, size: 1, ...(width && { width }) });

test("a tile takes the smallest file that is sharp enough, or else the file itself", () => {
  const media = (...variants: Schema<"MediaFile">[]) => ({ file: file("own", 2000), variants }) as unknown as Schema<"Media">;
  expect(thumbnailOf(media(file("large", 800), file("small", 400), file("tiny", 100)))).toBe("small");
  expect(thumbnailOf(media(file("tiny", 100)))).toBe("own");
});

test("a focal point moves by hundredths and never leaves the picture", () => {
  expect(moved({ x: 0.29, y: 0.57 }, 1, -1)).toEqual({ x: 0.3, y: 0.56 });
  expect(moved({ x: 0.95, y: 0.05 }, 10, -10)).toEqual({ x: 1, y: 0 });
  expect(positionOf({ x: 0.295, y: 1 })).toBe("30% 100%");
});
