import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { ErrorState, LoadingState } from "../ui";
import { FirstPaintIsOver } from "./FirstPaint";
import { whoIsSignedIn } from "./me";

const inside = () => import("./SignedIn");
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
    return <deskPart.default me={me.data} />;
  }
  if (me.isSuccess && !me.data && doorPart) {
    return <><doorPart.default onSignedIn={() => queries.invalidateQueries({ queryKey: ["me"] })} /><FirstPaintIsOver /></>;
  }
  return <div className="door"><main><LoadingState lines={3} /></main></div>;
}
