package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * When something happens by itself: an instant, or a date and time as clocks show it somewhere.
 *
 * @param at an instant
 * @param localAt a date and time without an offset; one that clocks there skip, or show twice, is refused
 * @param zone where {@code localAt} is; left out, the site's time zone
 */
record ScheduleRequest(
        @Schema(example = "2027-04-01T07:00:00Z") @Nullable Instant at,

        @Schema(format = "local-date-time", example = "2027-04-01T09:00") @Nullable
        String localAt,

        @Schema(example = "Europe/Zurich") @Nullable String zone) {

    private static final int LAST_YEAR = 9_999;

    /** @throws InvalidInput when it does not name one point in time */
    Instant instant(ZoneId siteZone) {
        if (at != null && localAt == null && zone == null) {
            return at;
        }
        if (at != null || localAt == null) {
            throw new InvalidInput(
                    "/at", "Say when: \"at\" is an instant; or \"localAt\" is a local date and time, in a \"zone\".");
        }
        var where = zone == null ? siteZone : LocalMoment.zone("/zone", zone);
        return new LocalMoment(local(localAt), where).instant("/localAt");
    }

    /** Read here, for the JSON parser would pass over an offset behind it and so mean another time. */
    private static LocalDateTime local(String text) {
        try {
            var moment = LocalDateTime.parse(text);
            if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
                throw noMoment();
            }
            return moment;
        } catch (DateTimeParseException unreadable) {
            var invalid = noMoment();
            invalid.initCause(unreadable);
            throw invalid;
        }
    }

    private static InvalidInput noMoment() {
        return new InvalidInput(
                "/localAt",
                "This is a date and time without an offset, of a year up to " + LAST_YEAR
                        + ", such as \"2027-04-01T09:00\".");
    }
}
