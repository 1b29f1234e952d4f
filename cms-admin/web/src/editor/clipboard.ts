import { neutral } from "./neutral";

/** Whether it is one picture and no words, as browsers copy pictures. The file comes beside it then. */
export function isOnlyAPicture(html: string) {
  const page = new DOMParser().parseFromString(neutral(html), "text/html");
  return page.querySelectorAll("img").length === 1 && (page.body.textContent ?? "").trim() === "";
}

const BLOCK = /^(?:#{1,6} |[-*+] |\d{1,3}[.)] |> |```|\|.*\|\s*$)/m;
const INLINE = /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|(?<![^\s(])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![^\s.,;:!?)])|~~[^\s~](?:[^~\n]*[^\s~])?~~|`[^`\n]+`|\[[^\]\n]+\]\((?:https?:\/\/|mailto:|tel:|\/)[^)\s]+\)/;

/** Whether a text was probably meant for Markdown. One line that begins with a sign is too little to tell. */
export function looksLikeMarkdown(text: string) {
  return INLINE.test(text) || (text.trim().includes("\n") && BLOCK.test(text));
}
