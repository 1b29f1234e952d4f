import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { whenSessionEnds } from "../api/client";
import { useWords } from "../i18n";
import { Button, Modal, Text } from "../ui";
import { whoIsSignedIn, type Me } from "./me";

const SignInForm = lazy(() => import("../screens/door/SignInForm"));

/** Asks to sign in again over whatever is on the screen, which stays as it is; requests that wait are repeated afterwards. */
export function SignInAgain({ me }: { me: Me }) {
  const t = useWords();
  const queries = useQueryClient();
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    whenSessionEnds(() => new Promise((resolve) => {
      waiting.current.push(resolve);
      setOpened(true);
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

  return (
    <Modal opened={opened} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("again.title")} zIndex={400}>
      <Text mb="md">{t("again.words")}</Text>
      <Suspense><SignInForm email={me.email} onSignedIn={onSignedIn} /></Suspense>
      <Button variant="subtle" fullWidth mt="sm" onClick={() => { settle(false); queries.setQueryData(["me"], null); }}>
        {t("again.leave")}
      </Button>
    </Modal>
  );
}
