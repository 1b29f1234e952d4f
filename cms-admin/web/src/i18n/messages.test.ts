import { expect, it } from "vitest";
import de from "./de.json";
import deScreens from "./de.screens.json";
import en from "./en.json";
import enScreens from "./en.screens.json";

const pairs: [string, Record<string, string>, Record<string, string>][] = [
  ["the first load", en, de],
  ["the screens", enScreens, deScreens],
];

it.each(pairs)("every language says the same things in %s, with the same places to fill in", (_, english, german) => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  const places = (words: Record<string, string>) => Object.entries(words).map(([key, text]) => [key, [...text.matchAll(/{{\w+}}/g)].map(String).sort()]);
  expect(places(german)).toEqual(places(english));
});

it("no words are in both parts", () => {
  expect(Object.keys(en).filter((key) => key in enScreens)).toEqual([]);
});
