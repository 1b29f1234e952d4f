package org.comfrey.model.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is public, now or later.
 *
 * @param status where it stands
 * @param edition how often what readers see was changed; grows by one each time, so that late writes can be told
 * @param live what readers see, or saw last; null when it never was live
 * @param schedule what goes live next, or null
 * @param withdrawal when it is taken down by itself, or null; always later than what goes live next
 * @param firstPublishedAt when it went live for the first time
 * @param unsettled true while the publication may not yet show this state, else null
 */
public record PublicState(
        PublicationStatus status,
        long edition,
        @Nullable Release live,
        @Nullable Schedule schedule,
        @Nullable Withdrawal withdrawal,
        @Nullable Instant firstPublishedAt,
        @Nullable Boolean unsettled) {

    static PublicState never() {
        return new PublicState(PublicationStatus.NEVER, 0, null, null, null, null, null);
    }

    PublicState released(Release release) {
        return new PublicState(
                PublicationStatus.LIVE,
                edition + 1,
                release,
                null,
                withdrawal,
                firstPublishedAt == null ? release.at() : firstPublishedAt,
                true);
    }

    PublicState scheduled(Schedule next) {
        var withSchedule = status == PublicationStatus.LIVE ? status : PublicationStatus.SCHEDULED;
        return new PublicState(withSchedule, edition, live, next, withdrawal, firstPublishedAt, unsettled);
    }

    PublicState withdrawnAt(Withdrawal due) {
        return new PublicState(status, edition, live, schedule, due, firstPublishedAt, unsettled);
    }

    /** Takes down what is live and drops what is scheduled. */
    PublicState withdrawn() {
        return status == PublicationStatus.LIVE
                ? new PublicState(PublicationStatus.WITHDRAWN, edition + 1, live, null, null, firstPublishedAt, true)
                : unscheduled();
    }

    /** Drops what is scheduled, and leaves what is live. */
    PublicState unscheduled() {
        return new PublicState(statusNow(), edition, live, null, null, firstPublishedAt, unsettled);
    }

    /** Drops what is scheduled if that is this revision. */
    PublicState withoutSchedule(String revision) {
        if (schedule == null || !schedule.revision().equals(revision)) {
            return this;
        }
        return status == PublicationStatus.LIVE
                ? new PublicState(status, edition, live, null, withdrawal, firstPublishedAt, unsettled)
                : unscheduled();
    }

    /** The same text is live, with a newer sign-off. */
    PublicState reviewed(SignOff signOff) {
        var reviewed = live == null ? null : live.signedOffBy(signOff);
        return new PublicState(status, edition + 1, reviewed, schedule, withdrawal, firstPublishedAt, true);
    }

    /** The same text is live, beside other translations than before. What is not live need not be told. */
    PublicState shownAnew() {
        return status == PublicationStatus.LIVE
                ? new PublicState(status, edition + 1, live, schedule, withdrawal, firstPublishedAt, true)
                : this;
    }

    /** Does what is due by then: lets go live, takes down, or both at once when both were missed. */
    PublicState broughtUpTo(Instant now) {
        var next = schedule;
        var begun = next != null && !next.at().isAfter(now) ? released(next.released(now)) : this;
        var end = withdrawal;
        return end != null && !end.at().isAfter(now) ? begun.withdrawn() : begun;
    }

    /** Whether something is due that no reviewer has signed off. */
    boolean goesLiveUnsigned(Instant now) {
        return schedule != null && !schedule.at().isAfter(now) && schedule.signOff() == null;
    }

    /** The day on which what is live has to be looked at again, as its start in UTC; null when nothing is. */
    @Nullable
    Instant reviewDueAt() {
        var due = live == null ? null : live.reviewDue();
        return status == PublicationStatus.LIVE && due != null
                ? due.atStartOfDay(ZoneOffset.UTC).toInstant()
                : null;
    }

    /** Ids of the media that readers see in it. */
    public Set<String> liveMedia() {
        return live == null || status != PublicationStatus.LIVE ? Set.of() : live.media();
    }

    /** Ids of the media that readers will see in it. */
    public Set<String> scheduledMedia() {
        return schedule == null ? Set.of() : schedule.media();
    }

    /** Whether readers see it, or will without anybody's doing. */
    boolean isLiveOrScheduled() {
        return status() == PublicationStatus.LIVE || status() == PublicationStatus.SCHEDULED;
    }

    boolean isScheduled() {
        return schedule != null || withdrawal != null;
    }

    private PublicationStatus statusNow() {
        if (status == PublicationStatus.LIVE) {
            return status;
        }
        return live == null ? PublicationStatus.NEVER : PublicationStatus.WITHDRAWN;
    }
}
