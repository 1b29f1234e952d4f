package org.comfrey.api.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.comfrey.model.access.Role;
import org.comfrey.model.person.PasswordRules;
import org.comfrey.model.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets an account.
 *
 * @param email what they sign in with
 * @param name as it is printed
 * @param roles at least one
 * @param credentials degrees and profession; a reviewer needs them to sign off
 * @param bio a few sentences for readers
 * @param password their first password; without one, they are sent a link to choose it
 */
record PersonRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "reviewer@example.org") @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Person.LONGEST_NAME) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Set<Role> roles,

        @Schema(maxLength = Person.LONGEST_CREDENTIALS, example = "MD, physical medicine") @Nullable
        String credentials,

        @Schema(maxLength = Person.LONGEST_BIO) @Nullable String bio,

        @Schema(format = "password", minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST) @Nullable
        String password) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "PersonRequest[...]";
    }
}
