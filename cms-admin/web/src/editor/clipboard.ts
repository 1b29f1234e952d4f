import { neutral } from "./neutral";

/** Whether it is one picture and no words, as browsers copy pictures. The file comes beside it then. */
export function isOnlyAPicture(html: string) {
  const page = new DOMParser().parseFromString(neutral(html), "text/html");
  return page.querySelectorAll("img").length === 1 && (page.body.textContent ?? "").trim() === "";
}
