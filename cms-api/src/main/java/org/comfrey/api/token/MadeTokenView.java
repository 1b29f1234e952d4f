package org.comfrey.api.token;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A token that was just made.
 *
 * @param token what can be read of it later
 * @param bearer what the machine sends; shown here and never again
 */
@Schema(name = "MadeToken")
record MadeTokenView(
        TokenView token,
        @Schema(example = "cfy_665f1c2e9b1e8a0001c0ffee_…") String bearer) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "MadeTokenView[" + token.id() + "]";
    }
}
