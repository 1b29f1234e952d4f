package org.comfrey.model.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to a preview. What it holds besides its id is not stored: it is a signature, which is made again when needed.
 *
 * @param id opaque
 * @param createdBy the id of the actor who made it
 * @param createdAt when
 * @param expiresAt from when on it is refused
 * @param creationKey what makes a repeated creation the same one, or null
 */
public record PreviewLink(
        String id,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String creationKey) {

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }
}
