package org.comfrey.model.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is public, now or later.
 *
 * @param status where it stands
 * @param edition how often what readers see was changed; grows by one each time, so that late writes can be told
 * @param live what readers see, or saw last; null when it never was live
 * @param schedule what goes live next, or null
 * @param firstPublishedAt when it went live for the first time
 * @param unsettled true while the publication may not yet show this state, else null
 */
public record PublicState(
        PublicationStatus status,
        long edition,
        @Nullable Release live,
        @Nullable Schedule schedule,
        @Nullable Instant firstPublishedAt,
        @Nullable Boolean unsettled) {

    static PublicState never() {
        return new PublicState(PublicationStatus.NEVER, 0, null, null, null, null);
    }

    PublicState released(Release release) {
        return new PublicState(
                PublicationStatus.LIVE,
                edition + 1,
                release,
                null,
                firstPublishedAt == null ? release.at() : firstPublishedAt,
                true);
    }

    PublicState scheduled(Schedule next) {
        var withSchedule = status == PublicationStatus.LIVE ? status : PublicationStatus.SCHEDULED;
        return new PublicState(withSchedule, edition, live, next, firstPublishedAt, unsettled);
    }

    /** Takes down what is live and drops what is scheduled. */
    PublicState withdrawn() {
        return status == PublicationStatus.LIVE
                ? new PublicState(PublicationStatus.WITHDRAWN, edition + 1, live, null, firstPublishedAt, true)
                : unscheduled();
    }

    private PublicState unscheduled() {
        var before = live == null ? PublicationStatus.NEVER : PublicationStatus.WITHDRAWN;
        return new PublicState(before, edition, live, null, firstPublishedAt, unsettled);
    }
}
