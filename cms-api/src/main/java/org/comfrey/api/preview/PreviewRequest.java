package org.comfrey.api.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link that is wanted.
 *
 * @param hours for how many hours it works
 */
record PreviewRequest(
        @Schema(minimum = "1", maximum = "720", defaultValue = "168", example = "24") @Nullable
        Integer hours) {}
