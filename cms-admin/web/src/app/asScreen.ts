import { withWords } from "../i18n";

/** What was imported, when the words and the styles that the first load leaves out are there too. */
export async function asScreen<T>(screen: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([withWords(screen), import("../ui/screens.styles")]);
  return loaded;
}
