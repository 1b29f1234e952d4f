import type { Schema } from "../../api/client";
import { useWords } from "../../i18n";
import { Alert, Button, Code, Group, Modal, Stack, tell } from "../../ui";

/** Shows the secret of a webhook: it is in one answer and nowhere else. */
export function SecretDialog({ made, onClose }: { made: Schema<"MadeWebhook">; onClose: () => void }) {
  const t = useWords();

  async function copy() {
    await navigator.clipboard.writeText(made.secret);
    tell(t("tokens.copied"));
  }

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} closeOnEscape={false} title={made.webhook.name} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack>
        <Alert variant="outline" color="yellow" role="alert" title={t("tokens.once")}>{t("webhooks.onceHelp")}</Alert>
        <Code block className="breaking" aria-label={t("tokens.secret")}>{made.secret}</Code>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t("tokens.kept")}</Button>
          <Button data-autofocus onClick={() => void copy()}>{t("action.copy")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
