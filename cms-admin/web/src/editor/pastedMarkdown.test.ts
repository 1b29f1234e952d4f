import { expect, it } from "vitest";
import { looksLikeMarkdown } from "./clipboard";
import { cleaned } from "./paste";
import { asHtml } from "./pastedMarkdown";

const pasted = (text: string) => cleaned(asHtml(text)).html.replace(/>\n\s*</g, "><").trim();

it("becomes what it was meant for", () => {
  expect(pasted("# Heat\n\nIt **helps** *some*, see [here](https://example.org/a).\n\n- neck\n  - left\n- back\n\n1. warm it\n2. lay it on\n\n> She said so.\n\n---"))
    .toBe('<h2>Heat</h2><p>It <strong>helps</strong> <em>some</em>, see <a href="https://example.org/a">here</a>.</p>'
      + "<ul><li>neck<ul><li>left</li></ul></li><li>back</li></ul><ol><li>warm it</li><li>lay it on</li></ol><blockquote><p>She said so.</p></blockquote><hr>");
  expect(pasted("| Pack | Minutes |\n|---|---|\n| warm | 10 |")).toBe("<table><thead><tr><th>Pack</th><th>Minutes</th></tr></thead><tbody><tr><td>warm</td><td>10</td></tr></tbody></table>");
  expect(pasted("one\ntwo\n\n- x")).toBe("<p>one<br>two</p><ul><li>x</li></ul>");
});

it("brings in no more than a page could", () => {
  expect(pasted('**a** <img src=x onerror="steal()"><script>steal()</script> [b](javascript:steal())')).toBe("<p><strong>a</strong>  b</p>");
});

it.each(["# Heat\ntext", "one\n- two", "1. warm it\n2. lay it on", "It **helps**.", "It *helps*.", "~~never~~", "Take `x`.", "See [here](/articles/heat).", "| a | b |\n|---|---|"])("is seen in %j", (text) => {
  expect(looksLikeMarkdown(text)).toBe(true);
});

it.each(["", "Plain words.", "one\n\ntwo", "- one line", "3. Oktober", "2 * 3 * 4", "5*3*2", "10 *, 20 *", "a ~~ b", "a ** b ** c", "[1] A source (2020)", "#back #pain\nno heading", "10.5 mg\n3 - 4 times"])("is not seen in %j", (text) => {
  expect(looksLikeMarkdown(text)).toBe(false);
});
