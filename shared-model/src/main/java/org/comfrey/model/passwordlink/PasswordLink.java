package org.comfrey.model.passwordlink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link that was sent to a person. It works once.
 *
 * @param id opaque, a part of what the link holds
 * @param person the person's id
 * @param secretHash the keyed hash of the rest of what the link holds
 * @param createdAt when
 * @param expiresAt from when on it is refused
 * @param closedAt when it was used, or another one took its place; null while it works
 */
@Document("password_links")
record PasswordLink(
        @Id String id,
        String person,
        String secretHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant closedAt) {

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "PasswordLink[" + id + "]";
    }
}
