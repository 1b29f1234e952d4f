package org.comfrey.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token, without its secret.
 *
 * @param revokedAt when it was taken back, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Token")
record TokenView(
        String id,
        String name,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
