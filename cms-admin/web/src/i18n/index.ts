/** Words of the application. English is in the first load, other languages come when they are wanted. */
import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import en from "./en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: { app: typeof en };
    keySeparator: false;
    nsSeparator: false;
  }
}

export type Words = ReturnType<typeof useWords>;

export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = "comfrey.language";

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

export async function speak(language: Language, keep = true) {
  if (language === "de" && !i18next.hasResourceBundle("de", "app")) {
    i18next.addResourceBundle("de", "app", (await import("./de.json")).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (keep) {
    localStorage.setItem(KEPT, language);
  }
}

/** The way of writing dates: that of the browser, where it speaks the language of the application. */
function form() {
  return navigator.language.startsWith(currentLanguage()) ? navigator.language : currentLanguage();
}

/** A moment in the reader's own time zone. */
export function moment(at: string) {
  return new Intl.DateTimeFormat(form(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** A day, or the day of a moment. */
export function day(at: string) {
  return new Intl.DateTimeFormat(form(), { dateStyle: "medium" }).format(new Date(at));
}

export function clock(at: Date) {
  return new Intl.DateTimeFormat(form(), { timeStyle: "short" }).format(at);
}
