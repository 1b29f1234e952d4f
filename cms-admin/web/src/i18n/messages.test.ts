import { expect, it } from "vitest";
import de from "./de.json";
import en from "./en.json";

it("every language says the same things, with the same places to fill in", () => {
  expect(Object.keys(de)).toEqual(Object.keys(en));
  const places = (words: Record<string, string>) => Object.entries(words).map(([key, text]) => [key, [...text.matchAll(/{{\w+}}/g)].map(String).sort()]);
  expect(places(de)).toEqual(places(en));
});
