package org.comfrey.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.webhook.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * One event that a webhook is told of.
 *
 * @param event the event's id, as in the header {@code webhook-id}; the same at each attempt
 * @param type what happened
 * @param state how far it came
 * @param payload what is sent, as text; left out in lists
 * @param attempts what became of each try, the oldest first; the last 20 of them
 * @param nextAttemptAt when it is tried next; null when it is not
 * @param createdAt when it was queued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(example = "665f1c2e9b1e8a0001c0ffee") String id,
        @Schema(example = "3") long version,
        @Schema(example = "msg_5f2b6c0d9a1e8a0001c0ffee") String event,
        @Schema(example = "article.published") String type,
        DeliveryState state,

        @Schema(
                example = "{\"type\":\"article.published\",\"timestamp\":\"2026-11-27T08:00:00Z\",\"data\":{\"id\":"
                        + "\"665f1c2e9b1e8a0001c0ffee\",\"slug\":\"massage\",\"locale\":\"en\",\"title\":\"Massage\","
                        + "\"url\":\"https://clinic.example/articles/massage\"}}")
        @Nullable
        String payload,

        List<AttemptView> attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    /**
     * One try.
     *
     * @param status the HTTP status of the answer; null when there was none
     * @param error what went wrong; null when nothing did
     * @param milliseconds how long it took
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookAttempt")
    record AttemptView(
            Instant at,
            @Schema(example = "500") @Nullable Integer status,

            @Schema(example = "It refused the message: upstream is down") @Nullable
            String error,

            @Schema(example = "84") long milliseconds) {}
}
