import { expect, it } from "vitest";
import { instantIn } from ".";

it("knows the instant of a local time, also where clocks change", () => {
  expect(instantIn("2026-11-28T10:30", "Europe/Berlin")).toBe("2026-11-28T09:30:00.000Z");
  expect(instantIn("2026-07-01T10:30", "America/New_York")).toBe("2026-07-01T14:30:00.000Z");
  expect(instantIn("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  expect(instantIn("2026-10-25T03:30", "Europe/Berlin")).toBe("2026-10-25T02:30:00.000Z");
  expect(instantIn("2026-03-29T01:30", "Europe/Berlin")).toBe("2026-03-29T00:30:00.000Z");
});
