/** What comes from Word, Google Docs and other pages: its structure is kept, how it looked is not. */
import DOMPurify from "dompurify";

const TAGS = ["p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "b", "em", "i", "s", "del", "strike", "sub", "sup", "code", "pre", "a", "table", "thead", "tbody", "tr", "td", "th", "hr", "div", "cite", "span"];
const ATTRIBUTES = ["href", "title", "colspan", "rowspan", "start"];
const LEVELS: Record<string, string> = { H1: "h2", H5: "h4", H6: "h4" };

/** Copied within the editor: it is our own, with attributes that only the editor knows. */
const OWN = "data-pm-slice";

/** @returns the cleaned HTML, and how many pictures were left out: they have to be uploaded */
export function cleaned(html: string): { html: string; pictures: number } {
  if (html.includes(OWN)) {
    return { html, pictures: 0 };
  }
  const page = new DOMParser().parseFromString(html, "text/html");
  const pictures = page.querySelectorAll("img").length;
  wordLists(page);
  googleBold(page);
  const safe = DOMPurify.sanitize(page.body.innerHTML, { ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES, ALLOW_DATA_ATTR: false });
  const result = new DOMParser().parseFromString(safe, "text/html");
  for (const heading of result.querySelectorAll("h1, h5, h6")) {
    const level = result.createElement(LEVELS[heading.tagName]!);
    level.append(...heading.childNodes);
    heading.replaceWith(level);
  }
  return { html: result.body.innerHTML, pictures };
}

/** Word writes items of lists as paragraphs with a bullet typed in front. */
function wordLists(page: Document) {
  let list: HTMLElement | null = null;
  for (const paragraph of page.querySelectorAll<HTMLElement>("p")) {
    const isItem = /mso-list:\s*l\d/i.test(paragraph.getAttribute("style") ?? "");
    if (!isItem) {
      list = null;
      continue;
    }
    const numbered = /^\s*(\d+|[a-z])[.)]/i.test(paragraph.textContent ?? "");
    paragraph.querySelectorAll<HTMLElement>("span").forEach((span) => {
      if (/mso-list:\s*ignore/i.test(span.getAttribute("style") ?? "")) {
        span.remove();
      }
    });
    if (!list || list.nextElementSibling !== paragraph) {
      list = page.createElement(numbered ? "ol" : "ul");
      paragraph.before(list);
    }
    const item = page.createElement("li");
    item.append(...paragraph.childNodes);
    paragraph.remove();
    list.append(item);
  }
}

/** Google Docs wraps everything in a b that is not bold, and makes bold with styles. */
function googleBold(page: Document) {
  page.querySelectorAll<HTMLElement>("b[id^=docs-internal-guid]").forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes));
  page.querySelectorAll<HTMLElement>("span").forEach((span) => {
    const style = span.getAttribute("style") ?? "";
    for (const [form, tag] of [[/font-weight:\s*(bold|[6-9]00)/i, "strong"], [/font-style:\s*italic/i, "em"]] as const) {
      if (form.test(style)) {
        const mark = page.createElement(tag);
        mark.append(...span.childNodes);
        span.append(mark);
      }
    }
  });
}
