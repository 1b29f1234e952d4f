package org.comfrey.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.address.Href;
import org.comfrey.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a webhook.
 *
 * @param name what it is for
 * @param url where it is told: a public address with https
 * @param events what it is told of
 * @param enabled whether it is told anything now; true when left out
 */
record WebhookRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = Webhook.LONGEST_NAME,
                example = "Search of the clinic's portal")
        @Nullable
        String name,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = Href.LONGEST,
                example = "https://portal.example.org/hooks/comfrey")
        @Nullable
        String url,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "[\"article.published\",\"article.updated\",\"article.withdrawn\"]",
                description = "Of article.published, article.updated, article.withdrawn, reply.approved,"
                        + " reply.removed and reply.erased.")
        @Nullable
        List<String> events,

        @Schema(defaultValue = "true") @Nullable Boolean enabled) {}
