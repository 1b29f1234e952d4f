package org.comfrey.api.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.comfrey.model.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as administrators see them.
 *
 * @param active false when the account was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
record PersonView(
        String id,
        long version,
        String email,
        String name,
        String slug,
        Set<Role> roles,
        @Nullable String credentials,
        @Nullable String bio,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
