import { useQuery, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { withWords } from "../i18n";
import { ErrorState, LoadingState } from "../ui";
import { MeContext, whoIsSignedIn } from "./me";
import { router } from "./routes";
import { SignInAgain } from "./SignInAgain";

const SignInPage = lazy(() => withWords(import("../screens/door/SignInPage")));

/** The application for whoever is signed in; for others, the way in, at the same address. */
export function Desk() {
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ["me"], queryFn: whoIsSignedIn, staleTime: Infinity });
  if (me.isPending) {
    return <div className="door"><main><LoadingState lines={3} /></main></div>;
  }
  if (me.isError) {
    return <div className="door"><main><ErrorState failure={me.error} again={() => void me.refetch()} /></main></div>;
  }
  if (!me.data) {
    return <Suspense><SignInPage onSignedIn={() => queries.invalidateQueries({ queryKey: ["me"] })} /></Suspense>;
  }
  return (
    <MeContext value={me.data}>
      <RouterProvider router={router} />
      <SignInAgain me={me.data} />
    </MeContext>
  );
}
