import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { expectDates } from "../i18n";
import { ErrorState, LoadingState, yieldToBrowser } from "../ui";
import { FirstPaintIsOver } from "./FirstPaint";
import { whoIsSignedIn } from "./me";

/** What somebody who is signed in needs, made in its turn. */
async function inside() {
  const { default: SignedIn, openRouter } = await import("./SignedIn");
  await yieldToBrowser();
  expectDates();
  const router = openRouter();
  await yieldToBrowser();
  return { SignedIn, router };
}

const door = () => import("../screens/door/SignInPage");

/** The application for whoever is signed in; for others, the way in, at the same address. Each loads without the other. */
export function Desk() {
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ["me"], queryFn: whoIsSignedIn, staleTime: Infinity });
  const signedIn = Boolean(me.data);
  const once = { staleTime: Infinity, structuralSharing: false } as const;
  const desk = useQuery({ ...once, queryKey: ["part", "desk"], queryFn: inside, enabled: me.isSuccess && signedIn });
  const way = useQuery({ ...once, queryKey: ["part", "door"], queryFn: door, enabled: me.isSuccess && !signedIn });
  // Drawn in slices, between which the browser takes keys and clicks.
  const deskPart = useDeferredValue(desk.data);
  const doorPart = useDeferredValue(way.data);
  const part = signedIn ? desk : way;
  const failed = me.isError ? me : part;
  if (failed.isError) {
    return <div className="door"><main><FirstPaintIsOver /><ErrorState failure={failed.error} again={() => void failed.refetch()} /></main></div>;
  }
  if (me.data && deskPart) {
    return <deskPart.SignedIn me={me.data} router={deskPart.router} />;
  }
  if (me.isSuccess && !me.data && doorPart) {
    return <><doorPart.default onSignedIn={() => queries.invalidateQueries({ queryKey: ["me"] })} /><FirstPaintIsOver /></>;
  }
  // The page itself shows something until then, unless it has been here before: somebody just signed in or out.
  return document.getElementById("first") ? null : <div className="door"><main><LoadingState lines={3} /></main></div>;
}
