import { createContext, useContext } from "react";
import { answered, api, type Schema } from "../api/client";

export type Me = Schema<"Me">;

/** What a bearer token may be allowed too; the rest is for people only. */
export const GRANTABLE = [
  "articles:read", "articles:write", "articles:edit-any", "articles:request-changes", "articles:publish", "review-comments:write",
  "comments:read", "comments:moderate", "topics:read", "topics:write", "redirects:manage", "media:read", "media:write", "media:edit-any",
  "audit:read", "settings:manage",
] as const;

export type Permission = (typeof GRANTABLE)[number] | "articles:sign-off" | "people:manage" | "tokens:manage" | "webhooks:manage" | "mail:manage" | "privacy:manage";

export const MeContext = createContext<Me | null>(null);

/** Whoever is signed in. Screens are only shown to somebody who is. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) {
    throw new Error("Nobody is signed in here.");
  }
  return me;
}

/** Whether whoever is signed in may do something. The server decides; this only spares people what it would refuse. */
export function useMay() {
  const { permissions } = useMe();
  return (permission: Permission) => permissions.includes(permission);
}

/** Who is signed in, or null. Asking also makes the cookie come that changes have to repeat. */
export async function whoIsSignedIn(): Promise<Me | null> {
  const { signedIn } = await answered(api.GET("/api/admin/v1/session"));
  expectDesk(signedIn);
  return signedIn ? answered(api.GET("/api/admin/v1/me")) : null;
}

/** Tells the server which of its two pages to give at the next visit (AdminPage): it does not see the cookie of the session there. It is a guess and opens nothing. */
function expectDesk(wanted: boolean) {
  document.cookie = `COMFREY_DESK=${wanted ? "1" : ""}; Path=/admin; SameSite=Strict; Max-Age=${wanted ? 60 * 60 * 24 * 30 : 0}`;
}
