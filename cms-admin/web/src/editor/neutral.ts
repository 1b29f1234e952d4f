/**
 * HTML of others with nothing in it that a parser would try to obey. Already parsing styles and handlers of events is against
 * the policy of our pages, and the browser says so in the console for each of them. It is not what keeps our pages safe: that is
 * the cleaning afterwards.
 */

/** Where the styles of an element are kept for those who want to know how it looked. */
export const STYLE = "data-style";

const COMMENT = /<!--[\s\S]*?-->/g;
/** Word's conditions, such as <![if !supportLists]>. What is between them stays. */
const CONDITION = /<!\[[^>]*>/g;
const OBEYED = /<(style|script|template|object|iframe|noscript|title|xml)\b[\s\S]*?<\/\1\s*>/gi;
const ALONE = /<\/?(?:style|script|link|meta|base|iframe|object|embed)\b[^>]*>/gi;
const TAG = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?/g;

export function neutral(html: string) {
  return html.replace(COMMENT, "").replace(CONDITION, "").replace(OBEYED, "").replace(ALONE, "").replace(TAG, (_, tag: string, attributes: string) => `<${tag}${attributes.replace(ATTRIBUTE, attribute)}>`);
}

function attribute(whole: string, name: string, value = "") {
  const lower = name.toLowerCase();
  if (lower.startsWith("on")) {
    return "";
  }
  return lower === "style" ? `${STYLE}${value}` : whole;
}
