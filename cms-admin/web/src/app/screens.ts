import type { Permission } from "./me";

/** The screens of the navigation, in its order, with what somebody must be allowed to see them. */
export const SCREENS = [
  { to: "/", words: "nav.home", needs: "articles:read" },
  { to: "/articles", words: "nav.articles", needs: "articles:read" },
  { to: "/moderation", words: "nav.moderation", needs: "comments:read" },
  { to: "/media", words: "nav.media", needs: "media:read" },
  { to: "/people", words: "nav.people", needs: "people:manage" },
  { to: "/settings", words: "nav.settings", needs: "settings:manage" },
  { to: "/mail", words: "nav.mail", needs: "mail:manage" },
  { to: "/audit", words: "nav.audit", needs: "audit:read" },
] as const satisfies readonly { to: string; words: string; needs: Permission }[];
