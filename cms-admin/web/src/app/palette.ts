import { loadTheRest } from "../ui";

/** How the palette is opened with a text in it; null until it has come. */
let open: ((text: string) => void) | null = null;

/** What was typed since somebody asked for a palette that had not come yet; null when nobody did. */
let typed: string | null = null;

export function openPalette() {
  if (open) {
    open("");
  } else {
    typed ??= "";
    loadTheRest();
  }
}

/** The palette has come: here is how it is opened. It opens at once for those who were quicker than it. */
export function paletteOpensBy(opens: (text: string) => void) {
  open = opens;
  if (typed !== null) {
    opens(typed);
    typed = null;
  }
  return () => {
    open = null;
  };
}

/** Its key, until it has come and has that key itself; and what is typed into it meanwhile, which must not act on what is below. */
export function awaitPalette() {
  document.addEventListener("keydown", pressed, true);
  return () => document.removeEventListener("keydown", pressed, true);
}

function pressed(event: KeyboardEvent) {
  if (open) {
    return;
  }
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openPalette();
  } else if (typed !== null && !command && event.key.length === 1) {
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  } else if (event.key === "Escape") {
    typed = null;
  }
}
