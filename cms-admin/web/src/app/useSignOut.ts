import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { answered, api } from "../api/client";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Which wish to sign out led there. */
    signingOut?: string;
  }
}

/** Signs out, by the first screen, where whoever signs in next begins. A screen that asks before it is left may keep somebody from it. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  return async () => {
    const wish = crypto.randomUUID();
    await navigate({ to: "/", state: { signingOut: wish } });
    // Whoever was asked and stayed goes elsewhere later, and is not to be signed out then.
    if (router.history.location.state.signingOut !== wish) {
      return;
    }
    await answered(api.DELETE("/api/admin/v1/session"));
    // Who is signed in is what the application watches, so that answer is changed, and all others are forgotten.
    queries.setQueryData(["me"], null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
  };
}
