import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { whenSessionEnds } from "../api/client";
import { loadTheRest, useLater } from "../ui";
import { whoIsSignedIn, type Me } from "./me";

const dialog = () => import("./SignInAgainDialog");

/** Asks to sign in again over whatever is on the screen, which stays as it is; requests that wait are repeated afterwards. */
export function SignInAgain({ me }: { me: Me }) {
  const queries = useQueryClient();
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    whenSessionEnds(() => new Promise((resolve) => {
      waiting.current.push(resolve);
      setOpened(true);
      loadTheRest();
    }));
    return () => whenSessionEnds(() => Promise.resolve(false));
  }, []);

  function settle(signedIn: boolean) {
    setOpened(false);
    waiting.current.splice(0).forEach((resolve) => resolve(signedIn));
  }

  async function onSignedIn() {
    const now = await whoIsSignedIn();
    if (now?.id !== me.id) {
      // Somebody else: nothing of the former one may go out under this name.
      settle(false);
      queries.clear();
      location.reload();
      return;
    }
    settle(true);
  }

  const Dialog = useLater(dialog);
  return Dialog && <Dialog opened={opened} me={me} onSignedIn={onSignedIn} onLeave={() => { settle(false); queries.setQueryData(["me"], null); }} />;
}
