import { expect, it } from "vitest";
import { read, written } from "./views";

it("reads the filters that it has written", () => {
  const filters = { review: "OVERDUE", sort: "title", text: "knee & back", mine: true } as const;
  expect(read(written(filters))).toEqual(filters);
  expect(written({})).toBe("");
});

it("leaves out what it does not understand", () => {
  expect(read("status=GONE&text=knee&colour=red")).toEqual({ text: "knee" });
});
