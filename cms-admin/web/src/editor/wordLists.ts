/** Word writes items of lists as paragraphs with a bullet or a number typed in front; which list and how deep, their styles say. */
import { STYLE } from "./neutral";

const ITEM = /mso-list:\s*l\d+\s+level(\d+)\s+lfo(\d+)/i;
const IGNORED = /mso-list:\s*ignore/i;
const NUMBER = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]/i;

interface Open {
  list: HTMLElement;
  level: number;
  /** Of one list in Word, at one level. */
  key: string;
}

export function wordLists(page: Document) {
  let open: Open[] = [];
  for (const paragraph of page.querySelectorAll<HTMLElement>(`[${STYLE}*="mso-list" i]`)) {
    const item = ITEM.exec(paragraph.getAttribute(STYLE) ?? "");
    if (!item) {
      continue;
    }
    const sign = takenSign(paragraph);
    // A heading with a number is a heading.
    if (!paragraph.matches("p, div")) {
      continue;
    }
    if (open[0]?.list.nextElementSibling !== paragraph) {
      open = [];
    }
    const number = NUMBER.exec(sign)?.[1];
    const level = Number(item[1]);
    const key = `${item[2]} ${number === undefined ? "ul" : "ol"}`;
    while (open.length > 0 && (open.at(-1)!.level > level || (open.at(-1)!.level === level && open.at(-1)!.key !== key))) {
      open.pop();
    }
    if (open.at(-1)?.level !== level) {
      const list = begun(page, number);
      const above = open.at(-1)?.list.lastElementChild;
      if (above) {
        above.append(list);
      } else {
        paragraph.before(list);
      }
      open.push({ list, level, key });
    }
    const entry = page.createElement("li");
    entry.append(...paragraph.childNodes);
    open.at(-1)!.list.append(entry);
    paragraph.remove();
  }
}

/** The bullet or number in front, which is taken away. */
function takenSign(paragraph: HTMLElement) {
  const signs = [...paragraph.querySelectorAll<HTMLElement>("span")].filter((span) => IGNORED.test(span.getAttribute(STYLE) ?? ""));
  const words = signs[0]?.textContent ?? paragraph.textContent ?? "";
  signs.forEach((span) => span.remove());
  return words;
}

function begun(page: Document, number: string | undefined) {
  const list = page.createElement(number === undefined ? "ul" : "ol");
  if (number !== undefined && Number(number) > 1) {
    list.setAttribute("start", number);
  }
  return list;
}
