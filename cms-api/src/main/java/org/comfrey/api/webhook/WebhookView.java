package org.comfrey.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.webhook.Webhook.DisabledBecause;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, without its secret.
 *
 * @param name what it is for
 * @param url where it is told
 * @param events what it is told of
 * @param enabled whether it is told anything now
 * @param disabledBecause why it was switched off by itself: it answered 410, or failed for days; null otherwise
 * @param failingSince when the first of the attempts failed of which none has succeeded since; null while it works
 * @param formerSecretUntil until when its messages bear the signature of the former secret too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook")
record WebhookView(
        @Schema(example = "665f1c2e9b1e8a0001c0ffee") String id,
        @Schema(example = "1") long version,
        @Schema(example = "Search of the clinic's portal") String name,

        @Schema(example = "https://portal.example.org/hooks/comfrey")
        String url,

        @Schema(example = "[\"article.published\",\"article.updated\",\"article.withdrawn\"]")
        List<String> events,

        @Schema(example = "true") boolean enabled,
        @Nullable DisabledBecause disabledBecause,
        @Nullable Instant failingSince,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        Instant updatedAt) {}
