package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param at when the current revision goes live */
record ScheduleRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Instant at) {}
