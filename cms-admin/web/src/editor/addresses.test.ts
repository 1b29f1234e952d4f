import { describe, expect, it } from "vitest";
import { linkTo } from "./addresses";

describe("What is typed as an address", () => {
  it.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"], ["HTTP://example.org", "http://example.org"], [" example.org/page ", "https://example.org/page"], ["www.über.example", "https://www.über.example"],
    ["example.org:8443/a", "https://example.org:8443/a"], ["/articles/heat", "/articles/heat"], ["#dose", "#dose"], ["mailto:ann@example.org?subject=Heat", "mailto:ann@example.org?subject=Heat"], ["ann@example.org", "mailto:ann@example.org"], ["tel:+41441234567", "tel:+41441234567"],
  ])("%s leads to %s", (typed, href) => {
    expect(linkTo(typed)).toEqual({ href });
  });

  it.each([
    ["", "link.empty"], ["massage therapy", "link.noAddress"], ["massage", "link.noAddress"], ["//example.org", "link.noAddress"], ["https:///path", "link.noAddress"], ["https://ann:word@example.org", "link.noAddress"], ["/a\\b", "link.noAddress"],
    ["javascript:steal()", "link.scheme"], ["JavaScript:steal()", "link.scheme"], ["data:text/html,x", "link.scheme"], ["ftp://example.org", "link.scheme"], ["mailto:ann", "link.noMail"], ["tel:home", "link.noPhone"], [`/${"a".repeat(2_000)}`, "link.noAddress"],
  ])("%s leads nowhere", (typed, problem) => {
    expect(linkTo(typed)).toEqual({ problem });
  });
});
