package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.settings.SiteSettings;
import org.jspecify.annotations.Nullable;

/** What can be changed of the settings. None of them can be taken away. */
record SettingsPatch(
        @Schema(maxLength = SiteSettings.LONGEST_NAME) @Nullable
        String name,

        @Schema(maxLength = SiteSettings.LONGEST_TAGLINE) @Nullable
        String tagline,

        @Schema(example = "Europe/Zurich") @Nullable String timeZone,
        @Nullable Boolean signOffRequired,

        @Schema(minimum = "1", maximum = "60") @Nullable Integer reviewIntervalMonths,

        @Nullable Boolean commentsOpen,
        @Nullable EditorialPatch editorial) {}
