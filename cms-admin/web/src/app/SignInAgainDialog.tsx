import { useWords } from "../i18n";
import SignInForm from "../screens/door/SignInForm";
import { Button, Modal, Text } from "../ui";
import type { Me } from "./me";

interface Props {
  opened: boolean;
  me: Me;
  onSignedIn: () => Promise<unknown>;
  onLeave: () => void;
}

/** The way in, over whatever is on the screen. */
export default function SignInAgainDialog({ opened, me, onSignedIn, onLeave }: Props) {
  const t = useWords();
  return (
    <Modal opened={opened} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("again.title")} zIndex={400}>
      <Text mb="md">{t("again.words")}</Text>
      <SignInForm email={me.email} onSignedIn={onSignedIn} />
      <Button variant="subtle" fullWidth mt="sm" onClick={onLeave}>{t("again.leave")}</Button>
    </Modal>
  );
}
