package org.comfrey.api.token;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.token.ApiTokens;
import org.jspecify.annotations.Nullable;

/**
 * A token for a machine.
 *
 * @param name what it is for
 * @param scopes what the machine may do
 * @param expiresAt from when on it is refused; within 366 days
 */
record TokenRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = ApiTokens.LONGEST_NAME) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"articles:read\"]") @Nullable
        List<String> scopes,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Instant expiresAt) {}
