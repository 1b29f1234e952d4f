package org.comfrey.model.comment;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.StaleVersion;
import org.springframework.stereotype.Component;

/**
 * Removes replies for good that have been in spam or in the trash for as long as the site keeps them there.
 *
 * <p>A reply is one document, so it is there or it is gone, and a crash leaves nothing half done. One with answers below it
 * leaves its empty place, or they would seem to answer nothing, and those that are hidden with it would be shown. The place
 * goes with the last answer.
 */
@Component
@RequiredArgsConstructor
public class ReplyPurging {

    /** How many replies are read at a time. */
    private static final int BATCH = 100;

    /** Bounds one round of the background work, which comes again. */
    private static final int MOST_BATCHES = 200;

    private final Comments comments;
    private final SettingsStore settings;
    private final Secrets secrets;
    private final Clock clock;

    /**
     * Removes what is due, and nothing before that. May be called by several processes at once.
     *
     * @return how many replies
     */
    public long purgeDue() {
        var end =
                clock.instant().minus(Duration.ofDays(settings.site().privacy().putAwayDays()));
        long all = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var removed = comments.putAwayUntil(end, BATCH).stream()
                    .filter(this::purge)
                    .count();
            all += removed;
            if (removed == 0) {
                break;
            }
        }
        return all;
    }

    /** Whether it was this call that did it: somebody may have taken the reply back meanwhile. */
    private boolean purge(Comment comment) {
        if (comments.hasAnswers(comment)) {
            return empty(comment);
        }
        var removed = comments.remove(comment);
        if (removed) {
            removePlaceOf(comment);
        }
        return removed;
    }

    private boolean empty(Comment comment) {
        try {
            comments.save(comment.emptied(clock.instant(), secrets.mac("emptied-reply", comment.id())));
            return true;
        } catch (StaleVersion | NotFound changedMeanwhile) {
            return false;
        }
    }

    /** The places above a removed reply that nobody stands below any more. */
    private void removePlaceOf(Comment removed) {
        var parent = removed.parent();
        if (parent != null) {
            comments.find(parent)
                    .filter(above -> above.emptiedAt() != null && !comments.hasAnswers(above))
                    .filter(comments::remove)
                    .ifPresent(this::removePlaceOf);
        }
    }
}
