package org.comfrey.model.article;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.settings.SettingsStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what is live reviewed: which reviews come up, and what a reviewer says who finds nothing to change. */
@Component
@RequiredArgsConstructor
public class Upkeep {

    private final Articles articles;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final SettingsStore settings;
    private final Clock clock;

    /**
     * Notes that a reviewer has read what is live and found nothing to change. Readers see the new dates at once.
     *
     * @param revision the id of the live revision, which the reviewer has read
     * @param nextReviewDue when it has to be looked at again; null for the site's usual interval
     */
    public Article confirm(
            Actor actor,
            String id,
            long version,
            String revision,
            @Nullable LocalDate nextReviewDue,
            @Nullable String note) {
        var article = articles.require(id);
        article.requireVersion("article", version);
        var saved = articles.save(article.reviewConfirmed(reviewing.signOff(actor, revision, nextReviewDue, note)));
        publishing.settle(saved);
        return saved;
    }

    /** When a review has to be due for its article to be in that state now. Days begin where the site is. */
    public ReviewWindow window(ReviewState state) {
        var site = settings.site();
        var today = LocalDate.ofInstant(clock.instant(), site.zoneId());
        return switch (state) {
            case OVERDUE -> new ReviewWindow(Instant.EPOCH, start(today));
            case DUE ->
                new ReviewWindow(
                        start(today), start(today.plusDays(site.editorial().reviewNoticeDays() + 1L)));
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
