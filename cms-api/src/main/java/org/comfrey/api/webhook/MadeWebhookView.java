package org.comfrey.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A webhook with a new secret.
 *
 * @param webhook what can be read of it later
 * @param secret what its messages are signed with, as Standard Webhooks writes it; shown here and never again
 */
@Schema(name = "MadeWebhook")
record MadeWebhookView(
        WebhookView webhook, @Schema(example = "whsec_…") String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "MadeWebhookView[" + webhook.id() + "]";
    }
}
