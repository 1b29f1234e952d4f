package org.comfrey.model.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.comfrey.model.settings.SiteSettings;

/**
 * What a site asks of what goes live.
 *
 * @param signOffRequired whether a reviewer has to sign it off
 * @param reviewIntervalMonths how long it may stand before it has to be looked at again, where no reviewer has said so
 * @param zone where its days begin
 */
record PublishingRules(boolean signOffRequired, int reviewIntervalMonths, ZoneId zone) {

    static PublishingRules of(SiteSettings site) {
        return new PublishingRules(site.signOffRequired(), site.reviewIntervalMonths(), site.zoneId());
    }

    /** When what goes live without a sign-off has to be looked at. */
    LocalDate reviewDue(Instant live) {
        return LocalDate.ofInstant(live, zone).plusMonths(reviewIntervalMonths);
    }
}
