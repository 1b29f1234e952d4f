/** Text with signs of Markdown, as it is copied from notes, chats and other editors. */
import { marked } from "marked";

/** Looks the same as what is pasted from a page, and is cleaned like that. */
export function asHtml(text: string): string {
  // Lines that stand below each other stay so: most of what is pasted was not written for Markdown.
  return marked.parse(text, { async: false, gfm: true, breaks: true });
}
