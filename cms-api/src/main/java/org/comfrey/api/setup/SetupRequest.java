package org.comfrey.api.setup;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.person.PasswordRules;
import org.comfrey.model.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator.
 *
 * @param token the secret of the one-time link
 * @param email what they sign in with
 * @param name as it is printed
 * @param password their password
 */
record SetupRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Person.LONGEST_NAME) @Nullable
        String name,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                format = "password",
                minLength = PasswordRules.SHORTEST,
                maxLength = PasswordRules.LONGEST)
        @Nullable
        String password) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SetupRequest[...]";
    }
}
