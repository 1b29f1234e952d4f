import type { Permission } from "./me";

/** The screens of the navigation in their groups, in its order, with what somebody must be allowed to see them. */
export const GROUPS = [
  {
    words: "nav.group.work",
    screens: [
      { to: "/", words: "nav.home", needs: "articles:read" },
      { to: "/articles", words: "nav.articles", needs: "articles:read" },
      { to: "/moderation", words: "nav.moderation", needs: "comments:read" },
    ],
  },
  {
    words: "nav.group.library",
    screens: [
      { to: "/media", words: "nav.media", needs: "media:read" },
      { to: "/topics", words: "nav.topics", needs: "topics:read" },
      { to: "/tags", words: "nav.tags", needs: "topics:read" },
    ],
  },
  {
    words: "nav.group.site",
    screens: [
      { to: "/searches", words: "nav.searches", needs: "articles:read" },
      { to: "/links", words: "nav.links", needs: "articles:read" },
      { to: "/redirects", words: "nav.redirects", needs: "redirects:manage" },
      { to: "/people", words: "nav.people", needs: "people:manage" },
      { to: "/settings", words: "nav.settings", needs: "settings:manage" },
      { to: "/tokens", words: "nav.tokens", needs: "tokens:manage" },
      { to: "/webhooks", words: "nav.webhooks", needs: "webhooks:manage" },
      { to: "/mail", words: "nav.mail", needs: "mail:manage" },
      { to: "/privacy", words: "nav.privacy", needs: "privacy:manage" },
      { to: "/audit", words: "nav.audit", needs: "audit:read" },
      { to: "/system", words: "nav.system", needs: "settings:manage" },
    ],
  },
] as const satisfies readonly { words: string; screens: readonly { to: string; words: string; needs: Permission }[] }[];

export const SCREENS = GROUPS.flatMap(({ screens }) => [...screens]);
