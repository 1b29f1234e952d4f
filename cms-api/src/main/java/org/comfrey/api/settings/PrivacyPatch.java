package org.comfrey.api.settings;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.settings.PrivacyRules;
import org.jspecify.annotations.Nullable;

/** What can be changed of how long is kept what concerns readers. Null takes the usual value again. */
record PrivacyPatch(
        @Schema(description = PUT_AWAY, minimum = "1", maximum = "365", example = "30") @Nullable
        Integer putAwayDays,

        @Schema(description = ADDRESS, minimum = "0", maximum = "365", example = "30") @Nullable
        Integer addressDays) {

    static final String PUT_AWAY = "After how many days in spam or in the trash a reply is removed for good.";
    static final String ADDRESS =
            "For how many days a keyed hash of the network that a reply came from is kept (IPv4 /24, IPv6 /48), by which"
                    + " moderators find others from there. 0: never.";

    static PrivacyRules rules(@Nullable PrivacyPatch wanted) {
        var usual = PrivacyRules.usual();
        return wanted == null
                ? usual
                : new PrivacyRules(
                        requireNonNullElse(wanted.putAwayDays, usual.putAwayDays()),
                        requireNonNullElse(wanted.addressDays, usual.addressDays()));
    }
}
