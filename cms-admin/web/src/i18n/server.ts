/** What the server says, in the language of the application: its sentences are the names of the translations, as in gettext. */
import i18next from "i18next";

type Sentence = (heard: string) => string | undefined;

const sentences: Partial<Record<string, Sentence[]>> = {};

/** Takes translations by sentences, each with places to fill in as Java writes them: %s, %d; in another order, %2$s. */
export function addSentences(language: string, translations: Record<string, string>) {
  // What is longest says most, and is asked first.
  sentences[language] = Object.entries(translations).sort(([one], [other]) => other.length - one.length).map(([source, translation]) => translator(source, translation));
}

/** What is filled in may be a sentence of its own, or a list of which each part may be one. */
function translator(source: string, translation: string): Sentence {
  const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`^${literal(source).replace(/%,?d/g, "([\\d.,]+?)").replaceAll("%s", "(.+?)")}$`, "s");
  return (heard) => {
    const found = pattern.exec(heard);
    let next = 1;
    return found ? translation.replace(/%(?:(\d)\$)?,?[sd]/g, (_, place: string | undefined) => filled(found[place ? Number(place) : next++]!)) : undefined;
  };
}

function filled(words: string) {
  const whole = said(words);
  return whole === words ? words.split(", ").map(said).join(", ") : whole;
}

/** A sentence of the server; as it is where nobody has translated it. */
export function said(heard: string) {
  for (const translate of sentences[i18next.language] ?? []) {
    const translation = translate(heard);
    if (translation !== undefined) {
      return translation;
    }
  }
  return heard;
}
