import { expect, it } from "vitest";
import { keepViews, viewsOf } from "./views";

it("keeps the views of each person apart", () => {
  keepViews("one", [{ name: "Overdue", filters: { review: "OVERDUE", sort: "title" } }]);
  expect(viewsOf("one")).toEqual([{ name: "Overdue", filters: { review: "OVERDUE", sort: "title" } }]);
  expect(viewsOf("other")).toEqual([]);
});

it("leaves out what it does not understand", () => {
  localStorage.setItem("comfrey.views.one", JSON.stringify([{ name: "Odd", filters: { status: "GONE", text: "knee" } }, { name: 3 }, null]));
  expect(viewsOf("one")).toEqual([{ name: "Odd", filters: { text: "knee" } }]);
  localStorage.setItem("comfrey.views.one", "{");
  expect(viewsOf("one")).toEqual([]);
});
