import { describe, expect, it } from "vitest";
import { neutral } from "./neutral";
import { isOnlyAPicture } from "./clipboard";
import { cleaned } from "./paste";

/** As Word for Windows puts it on the clipboard, shortened where it says the same many times. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/ann/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin-bottom:8.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=EN-US style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<h1 style='mso-list:l2 level1 lfo4'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><a name="_Toc1"></a><span lang=EN-GB>Heat<o:p></o:p></span></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=EN-GB>It helps</span></b><span lang=EN-GB> at <i>10</i> minutes, 10<sup>2</sup>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>neck<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>left<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>right<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>back<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>warm it<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>lay it on<o:p></o:p></p>
<p class=MsoNormal onclick="steal()">after</p>
<!--EndFragment--></body></html>`;

/** As Google Docs puts it on the clipboard. */
const DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5a1b2c3d-7fff-0000"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:700;vertical-align:baseline;white-space:pre-wrap;">Dose</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-weight:700;font-style:normal;text-decoration:none;vertical-align:baseline;">bold</span><span style="font-weight:400;"> H</span><span style="font-weight:400;"><span style="font-size:0.6em;vertical-align:sub;">2</span></span><span>O, m</span><span><span style="font-size:0.6em;vertical-align:super;">2</span></span><span style="font-weight:400;font-style:italic;text-decoration:line-through;-webkit-text-decoration-skip:none;">old</span><a href="https://example.org/a" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">see</span></a></p>
<br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li></ul></b><br class="Apple-interchange-newline">`;

const tight = (html: string) => html.replace(/<\/?span>/g, "").replace(/>\s+</g, "><").replace(/\s+/g, " ").trim();

describe("Pasting", () => {
  it("keeps structure and leaves out how it looked", () => {
    expect(cleaned('<h1 style="color:red" class="x">Heat</h1><p onclick="steal()">It <b>helps</b>.</p><script>steal()</script>').html).toBe("<h2>Heat</h2><p>It <b>helps</b>.</p>");
  });

  it("of Word, keeps headings, marks, and lists in lists, and each list by itself", () => {
    expect(tight(cleaned(WORD).html)).toBe(
      "<h2>Heat</h2><p><b>It helps</b> at <i>10</i> minutes, 10<sup>2</sup>.</p>"
      + "<ul><li>neck<ul><li>left</li><li>right</li></ul></li><li>back</li></ul><ol><li>warm it</li><li>lay it on</li></ol><p>after</p>");
  });

  it("of Word, goes on counting where a paragraph stood between, and keeps two lists of one kind apart", () => {
    const item = (list: string, sign: string, words: string) => `<p class=MsoListParagraph style='mso-list:${list}'><span style='mso-list:Ignore'>${sign}</span>${words}</p>`;
    expect(cleaned(`${item("l0 level1 lfo1", "1.", "one")}<p>between</p>${item("l0 level1 lfo1", "2.", "two")}${item("l3 level1 lfo2", "1.", "other")}`).html)
      .toBe('<ol><li>one</li></ol><p>between</p><ol start="2"><li>two</li></ol><ol><li>other</li></ol>');
    expect(cleaned(`${item("l0 level1 lfo1", "1.", "one")}${item("l0 level2 lfo1", "a)", "deep")}${item("l0 level3 lfo1", "§", "deeper")}${item("l0 level1 lfo1", "2.", "two")}`).html)
      .toBe("<ol><li>one<ol><li>deep<ul><li>deeper</li></ul></li></ol></li><li>two</li></ol>");
  });

  it("of Google Docs, takes styles for the marks that they mean", () => {
    expect(tight(cleaned(DOCS).html)).toBe('<h2>Dose</h2><p><strong>bold</strong> H<sub>2</sub>O, m<sup>2</sup><s><em>old</em></s>'
      + '<a href="https://example.org/a">see</a></p><ul><li><p>one</p></li></ul>');
  });

  it("of other pages, keeps apart what stood on lines of its own", () => {
    const page = `<article><header><h1>Heat</h1></header><section><p>One.</p></section><section>Two.</section>
      <figure><img src="https://elsewhere.example/a.png" alt="A neck"><figcaption>A warm neck</figcaption></figure>
      <dl><dt>Dose</dt><dd>Ten minutes</dd><dt>Often</dt><dd><p>Daily</p><p>at night</p></dd></dl>
      <details><summary>More</summary>Hidden words<p>and others</p></details></article>`;
    const blocks = new DOMParser().parseFromString(cleaned(page).html, "text/html");
    const lines = [...blocks.querySelectorAll("h2, p, div")].filter((block) => !block.querySelector("p, div, h2")).map((block) => block.textContent!.trim()).filter(Boolean);
    expect(lines).toEqual(["Heat", "One.", "Two.", "A warm neck", "Dose", "Ten minutes", "Often", "Daily", "at night", "More", "and others"]);
    expect([...blocks.querySelectorAll("strong")].map((term) => term.textContent)).toEqual(["Dose", "Often"]);
    expect(cleaned(page).pictures).toBe(1);
    expect(cleaned("<table><caption>Doses</caption><tr><td>1</td></tr></table>").html).toBe('<table data-caption="&quot;Doses&quot;"><tbody><tr><td>1</td></tr></tbody></table>');
  });

  it("counts pictures instead of leading to them on another site", () => {
    expect(cleaned('<p>a<img src="https://elsewhere.example/a.png"></p>')).toEqual({ html: "<p>a</p>", pictures: 1 });
    expect(isOnlyAPicture('<meta charset="utf-8"><img src="https://elsewhere.example/a.png" style="width:1px">')).toBe(true);
    expect(isOnlyAPicture("<p>words <img src=a.png></p>")).toBe(false);
  });

  it("has no link that a text of ours may not have", () => {
    expect(cleaned('<a href="javascript:steal()">x</a><a href="file:///C:/a.doc">y</a><a href="page.htm">z</a>').html).toBe("xyz");
  });
});

describe("What is parsed of pasted HTML", () => {
  const parsed = (html: string) => new DOMParser().parseFromString(neutral(html), "text/html");

  it.each([["Word", WORD], ["Google Docs", DOCS], ["a page", `<P STYLE=color:red ONCLICK='a("x")' title="a > b" class=x>x</P><a href=https://example.org/a?style=b onmouseover=y()>style="x"</a><svg onload=z()><style>p{}</style></svg>`], ["our own", '<table style="min-width: 75px" data-pm-slice="1 1 []"><colgroup><col style="min-width: 25px"></colgroup></table>']])("from %s has no styles and no handlers", (_, html) => {
    const page = parsed(html);
    expect(page.querySelectorAll("style, script, link")).toHaveLength(0);
    const names = [...page.querySelectorAll("*")].flatMap((element) => element.getAttributeNames());
    expect(names.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    expect(names).toContain("data-style");
  });

  it("says what it said", () => {
    const page = parsed(`<p title="a > b" style='font-family:"Courier New"'>1 < 2, style="x"</p><p data-block='x' title=y>on</p>`);
    expect(page.body.textContent).toBe('1 < 2, style="x"on');
    expect(page.querySelector("p")!.title).toBe("a > b");
    expect(page.querySelector("p")!.getAttribute("data-style")).toBe('font-family:"Courier New"');
  });
});
