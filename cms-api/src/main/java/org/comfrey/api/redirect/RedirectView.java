package org.comfrey.api.redirect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that leads to another one.
 *
 * @param from the path, decoded
 * @param kind whether somebody set it or something moved
 * @param to where it leads, when somebody set it
 * @param target the id of the article, topic or person that moved away from there; it leads to wherever that is
 * @param permanent whether clients may take the new address for good
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Redirect")
record RedirectView(
        String id,
        long version,
        String from,
        Kind kind,
        @Nullable String to,
        @Nullable String target,
        boolean permanent,
        Instant createdAt,
        Instant updatedAt) {

    /** How it came to be. */
    enum Kind {
        BY_HAND,
        MOVED
    }
}
