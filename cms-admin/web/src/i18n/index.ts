/**
 * Words of the application. Those of the frame and of the list of articles are in the first load, in English; those of all other
 * screens, and other languages, come when they are wanted.
 */
import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import en from "./en.json";
import type screens from "./en.screens.json";
import { addSentences } from "./server";

export { said } from "./server";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: { app: typeof en & typeof screens };
    keySeparator: false;
    nsSeparator: false;
  }
}

/** The name of something that the application says. */
export type Word = keyof typeof en | keyof typeof screens;

export type Words = ReturnType<typeof useWords>;

export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = "comfrey.language";

const WORDS_OF_SCREENS: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import("./en.screens.json"),
  de: () => import("./de.screens.json"),
};

/** Whether a screen was wanted that is not in the first load. */
let screensWanted = false;

export function useWords() {
  return useTranslation("app").t;
}

export function currentLanguage(): Language {
  return i18next.language === "de" ? "de" : "en";
}

export async function begin() {
  await i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    ns: "app",
    defaultNS: "app",
    resources: { en: { app: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  const wanted = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  await speak(wanted === "de" ? "de" : "en", false);
}

/** Has the browser get ready for dates while it does other things. */
export function expectDates() {
  new Worker(new URL("./dates.worker.ts", import.meta.url), { type: "module", name: form() });
}

export async function speak(language: Language, keep = true) {
  if (language === "de" && !i18next.hasResourceBundle("de", "app")) {
    const [words, sentences] = await Promise.all([import("./de.json"), import("./de.server.json")]);
    i18next.addResourceBundle("de", "app", words.default);
    addSentences("de", sentences.default);
  }
  if (screensWanted) {
    await addWordsOfScreens(language);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (keep) {
    localStorage.setItem(KEPT, language);
  }
}

/** What was imported, when its words are there too. */
export async function withWords<T>(screen: Promise<T>): Promise<T> {
  screensWanted = true;
  const [loaded] = await Promise.all([screen, addWordsOfScreens(currentLanguage())]);
  return loaded;
}

async function addWordsOfScreens(language: Language) {
  i18next.addResourceBundle(language, "app", (await WORDS_OF_SCREENS[language]()).default);
}

/** The way of writing dates: that of the browser, where it speaks the language of the application. */
function form() {
  return navigator.language.startsWith(currentLanguage()) ? navigator.language : currentLanguage();
}

/** What a language is called, such as "German" for "de"; the tag itself where nobody knows. */
export function languageName(tag: string) {
  try {
    return new Intl.DisplayNames([currentLanguage()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing: a list has many dates, and making one takes a browser longer than drawing a row. */
function format(dateStyle?: "medium", timeStyle?: "short") {
  const key = [form(), dateStyle, timeStyle].join(" ");
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(form(), { dateStyle, timeStyle });
    formats.set(key, made);
  }
  return made;
}

/** A moment in the reader's own time zone. */
export function moment(at: string) {
  return format("medium", "short").format(new Date(at));
}

/** A moment in another time zone than the reader's own, such as the site's. */
export function momentIn(at: string, timeZone: string) {
  return new Intl.DateTimeFormat(form(), { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(at));
}

/** The instant at which clocks in a time zone show this local time, such as 2026-11-28T10:30; the earlier one where they show it twice. */
export function instantIn(local: string, timeZone: string) {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = [-DAY_MS, DAY_MS].map((about) => offsetAt(asUtc + about, timeZone));
  const fitting = offsets.filter((offset) => offsetAt(asUtc - offset, timeZone) === offset);
  return new Date(asUtc - Math.max(...(fitting.length > 0 ? fitting : offsets))).toISOString();
}

const DAY_MS = 86_400_000;

/** By how many milliseconds clocks there are ahead of UTC. */
function offsetAt(instant: number, timeZone: string) {
  // Swedish is written like ISO 8601.
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(instant / 1000) * 1000;
}

/** A day, or the day of a moment. */
export function day(at: string) {
  return format("medium").format(new Date(at));
}

export function clock(at: Date) {
  return format(undefined, "short").format(at);
}
