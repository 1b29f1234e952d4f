package org.comfrey.model.settings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.comfrey.model.input.Problems;

/**
 * How long is kept what concerns readers.
 *
 * @param putAwayDays after how many days in spam or in the trash a reply is removed for good
 */
public record PrivacyRules(int putAwayDays) {

    public static final int MOST_DAYS = 365;

    public PrivacyRules {
        var problems = new Problems();
        problems.require(
                putAwayDays >= 1 && putAwayDays <= MOST_DAYS,
                "/putAwayDays",
                "Spam and trash keep replies for 1 to " + MOST_DAYS + " days.");
        problems.throwIfAny();
    }

    public static PrivacyRules usual() {
        return new PrivacyRules(30);
    }

    /** When a reply is removed for good that has been in spam or in the trash since that moment. */
    public Instant removal(Instant putAwayAt) {
        return putAwayAt.plus(putAwayDays, ChronoUnit.DAYS);
    }
}
