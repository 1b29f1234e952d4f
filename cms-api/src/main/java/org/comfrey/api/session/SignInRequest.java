package org.comfrey.api.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to sign in.
 *
 * @param email the address of the account
 * @param password the password, as it was typed
 */
record SignInRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "editor@example.org") @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password") @Nullable
        String password) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SignInRequest[...]";
    }
}
