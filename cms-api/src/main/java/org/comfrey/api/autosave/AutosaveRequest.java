package org.comfrey.api.autosave;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was typed and not saved yet.
 *
 * @param sequence 1 for the first of a session, then more each time; one that was overtaken on its way is passed over
 * @param base the id of the revision that the session began with
 * @param patch the changes since then, as for changing the article; not checked before it is saved
 */
@Schema(name = "AutosaveRequest")
record AutosaveRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", example = "3") @Nullable
        Long sequence,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String base,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                types = "object",
                example = "{\"summary\":\"What it is and whom it\"}")
        @Nullable
        JsonNode patch) {}
