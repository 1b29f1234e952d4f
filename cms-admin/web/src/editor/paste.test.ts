import { describe, expect, it } from "vitest";
import { cleaned } from "./paste";

describe("Pasting", () => {
  it("keeps structure and leaves out how it looked", () => {
    expect(cleaned('<h1 style="color:red" class="x">Heat</h1><p onclick="steal()">It <b>helps</b>.</p><script>steal()</script>').html).toBe("<h2>Heat</h2><p>It <b>helps</b>.</p>");
  });

  it("makes lists of what Word writes for them", () => {
    const word = '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>one</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>two</p><p>after</p>';
    expect(cleaned(word).html).toBe("<ul><li>one</li><li>two</li></ul><p>after</p>");
  });

  it("takes what Google Docs means for bold", () => {
    expect(cleaned('<b id="docs-internal-guid-1" style="font-weight:normal"><p><span style="font-weight:700">bold</span> plain</p></b>').html).toBe("<p><span><strong>bold</strong></span> plain</p>");
  });

  it("counts pictures instead of leading to them on another site", () => {
    expect(cleaned('<p>a<img src="https://elsewhere.example/a.png"></p>')).toEqual({ html: "<p>a</p>", pictures: 1 });
  });

  it("has no address that runs code", () => {
    expect(cleaned('<a href="javascript:steal()">x</a>').html).toBe("<a>x</a>");
  });
});
