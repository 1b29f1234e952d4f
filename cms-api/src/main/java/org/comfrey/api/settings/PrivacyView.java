package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;

/** How long is kept what concerns readers. */
@Schema(name = "PrivacySettings")
record PrivacyView(
        @Schema(description = PrivacyPatch.PUT_AWAY, example = "30")
        int putAwayDays,

        @Schema(description = PrivacyPatch.ADDRESS, example = "30")
        int addressDays) {}
