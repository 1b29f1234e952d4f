package org.comfrey.model.settings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.comfrey.model.input.Problems;

/**
 * How long is kept what concerns readers.
 *
 * @param putAwayDays after how many days in spam or in the trash a reply is removed for good
 * @param addressDays for how many days it is known which network a reply came from, as a keyed hash; 0 for not at all
 */
public record PrivacyRules(int putAwayDays, int addressDays) {

    public static final int MOST_DAYS = 365;

    public PrivacyRules {
        var problems = new Problems();
        problems.require(
                putAwayDays >= 1 && putAwayDays <= MOST_DAYS,
                "/putAwayDays",
                "Spam and trash keep replies for 1 to " + MOST_DAYS + " days.");
        problems.require(
                addressDays >= 0 && addressDays <= MOST_DAYS,
                "/addressDays",
                "Where replies came from is known for 0 to " + MOST_DAYS + " days.");
        problems.throwIfAny();
    }

    public static PrivacyRules usual() {
        return new PrivacyRules(30, 30);
    }

    /** Until when it is known where a reply came from that came at that moment. */
    public Instant forgetting(Instant createdAt) {
        return createdAt.plus(addressDays, ChronoUnit.DAYS);
    }

    /** When a reply is removed for good that has been in spam or in the trash since that moment. */
    public Instant removal(Instant putAwayAt) {
        return putAwayAt.plus(putAwayDays, ChronoUnit.DAYS);
    }
}
