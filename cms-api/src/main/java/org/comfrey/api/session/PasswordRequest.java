package org.comfrey.api.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.person.PasswordRules;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody chose by a link.
 *
 * @param token what the link holds behind its #
 * @param password the new password
 */
record PasswordRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token,

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
        return "PasswordRequest[...]";
    }
}
