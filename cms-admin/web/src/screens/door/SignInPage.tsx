import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answered, api } from "../../api/client";
import { useWords } from "../../i18n";
import { Alert, Anchor, onceUsed, Text } from "../../ui";
import { Door } from "./Door";
import SignInForm from "./SignInForm";

export default function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<unknown> }) {
  const t = useWords();
  const setup = useQuery({ queryKey: ["setup"], queryFn: () => answered(api.GET("/api/admin/v1/setup")) });
  // While they type, the desk comes.
  useEffect(() => onceUsed(() => import("../../app/SignedIn")), []);
  return (
    <Door title={t("signIn.title")}>
      {setup.data?.open && <Alert mb="md" variant="outline" title={t("signIn.notSetUp")}>{t("signIn.notSetUpHelp")}</Alert>}
      <SignInForm onSignedIn={onSignedIn} />
      <Text mt="md" ta="center"><Anchor href="/admin/password">{t("signIn.forgot")}</Anchor></Text>
    </Door>
  );
}
