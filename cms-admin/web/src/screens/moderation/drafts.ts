/** What somebody typed about a reply and has not sent. It outlives the form and a reload, and ends with the tab. */
const keptAs = (what: string, reply: string) => `comfrey.${what}.${reply}`;

export function draftOf(what: string, reply: string): string | null {
  return sessionStorage.getItem(keptAs(what, reply));
}

export function keepDraft(what: string, reply: string, text: string) {
  try {
    sessionStorage.setItem(keptAs(what, reply), text);
  } catch {
    // The browser keeps nothing more. The form still holds the text.
  }
}

export function dropDraft(what: string, reply: string) {
  sessionStorage.removeItem(keptAs(what, reply));
}
