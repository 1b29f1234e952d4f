import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { found, inserts } from "./inserts";

const all = inserts(() => {});
const names = (query: string) => found(all, query, i18next.t).map(({ words }) => i18next.t(words));

describe("The slash menu", () => {
  it.each([["do", "Do list"], ["don", "Don’t list"], ["dont", "Don’t list"], ["list", "List"], ["Head", "Heading"], ["h3", "Subheading"], ["table", "Table"], ["pic", "Picture"], ["img", "Picture"], ["faq", "Questions and answers"], ["urgent", "Care card"], ["hr", "Dividing line"]])("has for /%s first of all: %s", (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it("has what other words lead to as well, after that", () => {
    expect(names("do")).toEqual(["Do list", "Don’t list", "Care card"]);
  });

  it("has everything in its order while nothing is typed", () => {
    expect(found(all, "", i18next.t)).toEqual(all);
    expect(names("nothing")).toEqual([]);
  });
});
