package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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

        @Schema(
                description =
                        "Whether readers may leave replies. Articles that are ALWAYS_OPEN or CLOSED are left alone.")
        @Nullable
        Boolean commentsOpen,

        @Schema(description = "A BCP 47 tag.", example = "en") @Nullable
        String locale,

        @Schema(
                description = "BCP 47 tags. Articles in a language that is taken away stay as they are; no new ones can"
                        + " be made.",
                example = "[\"de\",\"fr-CH\"]")
        @Nullable
        List<String> furtherLocales,

        @Nullable EditorialPatch editorial,
        @Nullable DiscussionPatch discussion,
        @Nullable PrivacyPatch privacy,
        @Nullable AppearancePatch appearance) {}
