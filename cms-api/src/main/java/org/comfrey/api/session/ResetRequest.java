package org.comfrey.api.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who forgot the password.
 *
 * @param email the address of the account
 */
record ResetRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "editor@example.org") @Nullable
        String email) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "ResetRequest[...]";
    }
}
