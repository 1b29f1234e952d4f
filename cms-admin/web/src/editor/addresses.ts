/** What somebody typed as an address, as a link of ours: by the rule of org.comfrey.model.address.Href. */
import type { Word } from "../i18n";

export type Address = { href: string; problem?: undefined } | { href?: undefined; problem: Word };

const LONGEST = 2_000;
// Spaces, control and format characters, and what ends an attribute.
const UNPLAIN = /[\s\p{C}\\"<>]/u;
const HOST = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;
const MAIL = /^mailto:[^\s?#@]+@[^\s?#@]+(?:\?[^\s#]*)?$/i;
const BARE_MAIL = /^[^\s?#@:/]+@(?:[\w-]+\.)+[a-z]{2,}$/i;
const PHONE = /^tel:\+?[0-9.()-]{2,30}$/i;

export function linkTo(typed: string): Address {
  const address = typed.trim();
  if (address === "") {
    return { problem: "link.empty" };
  }
  if (UNPLAIN.test(address) || address.length > LONGEST) {
    return { problem: "link.noAddress" };
  }
  if (address.startsWith("#") || (address.startsWith("/") && !address.startsWith("//"))) {
    return { href: address };
  }
  if (BARE_MAIL.test(address)) {
    return { href: `mailto:${address}` };
  }
  if (HOST.test(address)) {
    return web(`https://${address}`);
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  switch (scheme) {
    case "http":
    case "https":
      return web(scheme + address.slice(scheme.length));
    case "mailto":
      return MAIL.test(address) ? { href: scheme + address.slice(scheme.length) } : { problem: "link.noMail" };
    case "tel":
      return PHONE.test(address) ? { href: scheme + address.slice(scheme.length) } : { problem: "link.noPhone" };
    default:
      return { problem: scheme ? "link.scheme" : "link.noAddress" };
  }
}

function web(address: string): Address {
  const url = URL.canParse(address) && /^https?:\/\/[^/]/.test(address) ? new URL(address) : null;
  return url && url.hostname && !url.username && !url.password ? { href: address } : { problem: "link.noAddress" };
}
