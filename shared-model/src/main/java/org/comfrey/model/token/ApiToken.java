package org.comfrey.model.token;

import java.time.Instant;
import java.util.Set;
import lombok.Builder;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What lets a machine in. Its secret is shown once, when it is made, and stored only as a keyed hash.
 *
 * @param id opaque, a part of what the machine sends
 * @param name what it is for, as the administrator called it
 * @param secretHash the keyed hash of the rest of what the machine sends
 * @param scopes what the machine may do
 * @param createdBy the id of the person who made it
 * @param createdAt when
 * @param expiresAt from when on it is refused
 * @param revokedAt when it was taken back, or null
 * @param creationKey what makes a repeated creation known, or null
 */
@Document("api_tokens")
@Builder(toBuilder = true)
public record ApiToken(
        @Id String id,
        String name,
        String secretHash,
        Set<Permission> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String creationKey) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public Actor asActor() {
        return new Actor("token:" + id, scopes);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "ApiToken[" + id + ", " + scopes + "]";
    }
}
