package org.comfrey.api.autosave;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What one person has typed in one editing session and not saved yet.
 *
 * @param session which of the person's editing sessions
 * @param sequence grows with each autosave of a session
 * @param base the id of the revision that the session began with
 * @param current whether that is still the head of the article; if not, somebody saved since
 * @param patch the changes, as for changing the article
 * @param at when it was taken
 */
@Schema(name = "Autosave")
record AutosaveView(
        @Schema(example = "f3b1c2d4-tab-1") String session,
        long sequence,
        String base,
        boolean current,

        @Schema(types = "object", example = "{\"summary\":\"What it is and whom it\"}")
        JsonNode patch,

        Instant at) {}
