package org.comfrey.api.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.presence.Presence;
import org.jspecify.annotations.Nullable;

/**
 * Who is at work on an article.
 *
 * @param holder the id of whoever holds the pen; left out when nobody does
 * @param present those who were heard of within the last minute, the first to come first
 * @param now the server's time, to say how long ago
 * @param leaseSeconds for how many seconds a sign of life counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArticlePresence")
record PresenceView(
        @Nullable String holder,
        List<Presence> present,
        Instant now,
        @Schema(example = "60") long leaseSeconds) {}
