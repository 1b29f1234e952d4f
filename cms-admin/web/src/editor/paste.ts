/** What comes from Word, Google Docs and other pages: its structure is kept, how it looked is not. */
import DOMPurify from "dompurify";
import { linkTo } from "./addresses";
import { neutral, STYLE } from "./neutral";
import { wordLists } from "./wordLists";

const TAGS = ["p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "b", "em", "i", "s", "del", "strike", "sub", "sup", "code", "pre", "a", "table", "thead", "tbody", "tr", "td", "th", "hr", "div", "cite", "span"];
const ATTRIBUTES = ["href", "title", "colspan", "rowspan", "start"];
const LEVELS: Record<string, string> = { H1: "h2", H5: "h4", H6: "h4" };
const HEADINGS = "h1, h2, h3, h4, h5, h6";

/** Elements that stand on lines of their own, and are nothing that a text of ours has. */
const SECTIONS = "section, article, aside, main, header, footer, nav, address, figure, figcaption, details, summary, dl, dt, dd, fieldset, legend, form, center, hgroup, caption";
const BLOCKS = `p, div, ul, ol, table, pre, blockquote, hr, ${HEADINGS}, ${SECTIONS}`;

/** What looks like a mark of ours. */
const MARKS = [
  [/(?:^|;)\s*font-weight:\s*(bold|[6-9]00)/i, "strong"],
  [/(?:^|;)\s*font-style:\s*italic/i, "em"],
  [/(?:^|;)\s*text-decoration[a-z-]*:[^;]*line-through/i, "s"],
  [/(?:^|;)\s*vertical-align:\s*super/i, "sup"],
  [/(?:^|;)\s*vertical-align:\s*sub/i, "sub"],
] as const;

/** Copied within the editor: it is our own, with attributes that only the editor knows. */
const OWN = "data-pm-slice";

/** @returns the cleaned HTML, and how many pictures were left out: they have to be uploaded */
export function cleaned(html: string): { html: string; pictures: number } {
  const still = neutral(html);
  if (still.includes(OWN)) {
    return { html: still, pictures: 0 };
  }
  const page = parsed(still);
  const pictures = page.querySelectorAll("img").length;
  wordLists(page);
  wordTitles(page);
  marks(page);
  captions(page);
  sections(page);
  emptyLines(page);
  const result = parsed(DOMPurify.sanitize(page.body.innerHTML, { ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false }));
  result.querySelectorAll("h1, h5, h6").forEach((heading) => rename(heading, LEVELS[heading.tagName]!));
  result.querySelectorAll("a").forEach((link) => {
    const address = link.getAttribute("href") ?? "";
    // A bare name is a file beside the page that it comes from.
    const href = /^(?:[a-z]+:|\/|#)/i.test(address) && linkTo(address).href;
    if (href) {
      link.setAttribute("href", href);
    } else {
      link.replaceWith(...link.childNodes);
    }
  });
  result.querySelectorAll("table[title]").forEach((table) => {
    table.setAttribute("data-caption", JSON.stringify(table.getAttribute("title")));
    table.removeAttribute("title");
  });
  return { html: result.body.innerHTML, pictures };
}

function parsed(html: string) {
  return new DOMParser().parseFromString(html, "text/html");
}

function rename(element: Element, tag: string) {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function wordTitles(page: Document) {
  page.querySelectorAll("p.MsoTitle").forEach((title) => rename(title, "h1"));
}

/** Google Docs wraps everything in a b that is not bold, and makes marks with styles; so does LibreOffice. */
function marks(page: Document) {
  page.querySelectorAll<HTMLElement>("b, strong").forEach((bold) => {
    if (bold.id.startsWith("docs-internal-guid") || /(?:^|;)\s*font-weight:\s*(normal|400)/i.test(bold.getAttribute(STYLE) ?? "")) {
      bold.replaceWith(...bold.childNodes);
    }
  });
  page.querySelectorAll<HTMLElement>("span").forEach((span) => {
    const style = span.getAttribute(STYLE) ?? "";
    const heading = span.closest(HEADINGS) !== null;
    for (const [form, tag] of MARKS) {
      // Headings are bold anyway.
      if (form.test(style) && !(heading && tag === "strong")) {
        const mark = page.createElement(tag);
        mark.append(...span.childNodes);
        span.append(mark);
      }
    }
  });
}

/** A table's caption is one of its attributes with us. Until it is cleaned, the title carries it. */
function captions(page: Document) {
  page.querySelectorAll("table").forEach((table) => {
    const words = table.caption?.textContent?.trim();
    table.removeAttribute("title");
    if (words) {
      table.title = words;
    }
    table.caption?.remove();
  });
}

/** What stood on lines of its own keeps them. */
function sections(page: Document) {
  for (const section of page.querySelectorAll(SECTIONS)) {
    const term = section.tagName === "DT";
    const made = rename(section, section.querySelector(BLOCKS) ? "div" : "p");
    if (term && made.tagName === "P") {
      const bold = page.createElement("strong");
      bold.append(...made.childNodes);
      made.append(bold);
    }
  }
}

/** Lines that only keep others apart: how far they are apart is for the page to say. */
function emptyLines(page: Document) {
  page.querySelectorAll("br").forEach((line) => {
    const between = line.parentElement!;
    if ([...between.children].some((other) => other.matches(BLOCKS)) && isBlockOrEnd(line.previousElementSibling) && isBlockOrEnd(line.nextElementSibling) && [...between.childNodes].every((node) => node.nodeType !== Node.TEXT_NODE || !node.textContent!.trim())) {
      line.remove();
    }
  });
  page.querySelectorAll("p").forEach((paragraph) => {
    if (!paragraph.textContent!.trim() && !paragraph.querySelector("img") && !paragraph.closest("td, th, li")) {
      paragraph.remove();
    }
  });
}

function isBlockOrEnd(element: Element | null) {
  return element === null || element.matches(`${BLOCKS}, br`);
}
