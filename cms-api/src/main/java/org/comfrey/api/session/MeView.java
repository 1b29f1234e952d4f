package org.comfrey.api.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.comfrey.model.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param kind a person or a machine
 * @param id the person's id, or {@code token:} and the token's id
 * @param version of the person's account; null for a machine
 * @param slug the name in the address of the person's page; null for a machine
 * @param name the person's name; null for a machine
 * @param email the person's address; null for a machine
 * @param credentials the person's degrees and profession, or null
 * @param bio what readers are told of the person, or null
 * @param roles the person's roles; none for a machine
 * @param permissions what they may do, as scopes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Me")
record MeView(
        Kind kind,
        String id,
        @Nullable Long version,
        @Nullable String slug,
        @Nullable String name,
        @Nullable String email,
        @Nullable String credentials,
        @Nullable String bio,
        Set<Role> roles,

        @Schema(example = "[\"articles:read\"]") List<String> permissions) {

    /** A person or a machine. */
    enum Kind {
        PERSON,
        TOKEN
    }
}
