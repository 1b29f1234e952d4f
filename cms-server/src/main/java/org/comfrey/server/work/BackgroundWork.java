package org.comfrey.server.work;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.article.Alphabetical;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Purging;
import org.comfrey.model.autosave.Autosaving;
import org.comfrey.model.comment.ReplyNetworks;
import org.comfrey.model.comment.ReplyNews;
import org.comfrey.model.comment.ReplyPurging;
import org.comfrey.model.media.MediaLibrary;
import org.comfrey.model.notice.ReviewMail;
import org.comfrey.model.passwordlink.PasswordLinks;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.presence.Attending;
import org.comfrey.model.preview.Previewing;
import org.comfrey.model.privacy.Erasing;
import org.comfrey.model.privacy.Replaying;
import org.comfrey.model.ratelimit.RateLimits;
import org.comfrey.model.reading.Reads;
import org.comfrey.model.reading.Searches;
import org.comfrey.model.tag.Tagging;
import org.comfrey.model.topic.TopicMerging;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What goes on by itself. Every process with the admin role looks whether there is something to do; a lease lets one of
 * them do it.
 */
@Slf4j
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnRole(Role.ADMIN)
@RequiredArgsConstructor
class BackgroundWork {

    private static final Duration NO_LONGER = Duration.ZERO;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration MOST_OF_AN_HOUR = Duration.ofMinutes(50);

    private final Publishing publishing;
    private final Alphabetical alphabetical;
    private final Purging purging;
    private final ReviewMail reviewMail;
    private final PasswordLinks passwordLinks;
    private final Previewing previewing;
    private final Autosaving autosaving;
    private final Attending attending;
    private final MediaLibrary media;
    private final TopicMerging topicMerging;
    private final Tagging tagging;
    private final Accounts accounts;
    private final Reads reads;
    private final Searches searches;
    private final RateLimits rateLimits;
    private final ReplyNews replyNews;
    private final ReplyPurging replyPurging;
    private final ReplyNetworks replyNetworks;
    private final Erasing erasing;
    private final Replaying replaying;
    private final Leases leases;

    /** Publishes and withdraws what is due. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void carryOutDue() {
        whileTheStoreAnswers("carry out what is scheduled", () -> {
            // Looking costs a read; the lease is taken only where there is something to do.
            if (publishing.hasDue()) {
                leases.alone("schedule", NO_LONGER, A_MINUTE, this::carryOut);
            }
        });
    }

    /** Deletes what has been in the trash for long enough, and says what that was. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void emptyTrash() {
        whileTheStoreAnswers(
                "empty the trash", () -> leases.alone("purge", MOST_OF_AN_HOUR, MOST_OF_AN_HOUR, this::purge));
    }

    /** Removes replies for good that have been in spam or in the trash for long enough. */
    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void emptySpamAndTrash() {
        whileTheStoreAnswers(
                "empty spam and trash of replies",
                () -> leases.alone("purge-replies", MOST_OF_AN_HOUR, MOST_OF_AN_HOUR, this::purgeReplies));
    }

    /** Forgets where replies came from. */
    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetNetworks() {
        whileTheStoreAnswers(
                "forget where replies came from",
                () -> leases.alone("reply-networks", MOST_OF_AN_HOUR, MOST_OF_AN_HOUR, this::forget));
    }

    /** Goes on with erasures that are many replies long, or that a crash, here or on another node, left half done. */
    @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void finishErasures() {
        whileTheStoreAnswers("go on with erasures", () -> {
            if (erasing.hasUnfinished()) {
                leases.alone("erasures", NO_LONGER, A_MINUTE, erasing::finishAll);
            }
        });
    }

    /** Erases again what a restored backup has brought back. */
    @Scheduled(initialDelay = 20, fixedDelay = 3_600, timeUnit = TimeUnit.SECONDS)
    void replayErasures() {
        whileTheStoreAnswers(
                "erase again what has come back",
                () -> leases.alone("erasures-again", A_MINUTE, MOST_OF_AN_HOUR, this::eraseAgain));
    }

    /** Finishes publications that a crash, here or on another node, left half done. */
    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void settle() {
        whileTheStoreAnswers("finish half-done publications", publishing::settleAll);
    }

    /** Finishes mergers of topics and tags that a crash, here or on another node, left half done. */
    @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void finishMergers() {
        whileTheStoreAnswers("finish mergers of topics and tags", () -> {
            topicMerging.finishAll();
            tagging.finishAll();
        });
    }

    /** Has webhooks told of replies, where a crash or a store that was away kept it from them. */
    @Scheduled(initialDelay = 15, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tellOfReplies() {
        whileTheStoreAnswers("have webhooks told of replies", replyNews::tellAll);
    }

    /** Shows readers what a crash kept from the profiles of authors and reviewers. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void refreshProfiles() {
        whileTheStoreAnswers("refresh profiles", () -> {
            var behind = accounts.refreshProfiles();
            if (behind > 0) {
                log.info("{} {} behind the account.", behind, behind == 1 ? "profile was" : "profiles were");
            }
        });
    }

    /** Puts titles in the order of the site's language when that was changed. */
    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void orderTitles() {
        whileTheStoreAnswers("put titles in order", alphabetical::reorder);
    }

    /** Takes away files of media that were removed or replaced, or that a crash left behind. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void sweepMedia() {
        whileTheStoreAnswers("sweep the files of media", () -> {
            var count = media.sweep();
            if (count > 0) {
                log.info(
                        "{} {} of media that nothing names {} taken away.",
                        count,
                        count == 1 ? "file" : "files",
                        count == 1 ? "was" : "were");
            }
        });
    }

    /** Shows in previews what a crash kept from them. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void catchUpPreviews() {
        whileTheStoreAnswers("bring previews up to date", previewing::catchUp);
    }

    /** Deletes what has expired: the stores do not do so by themselves. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purgeExpired() {
        whileTheStoreAnswers("delete what has expired", () -> {
            passwordLinks.purge();
            previewing.purge();
            autosaving.purge();
            attending.purge();
            reads.purge();
            searches.purge();
            rateLimits.purge();
        });
    }

    /** Reminds by mail of the reviews that are due or overdue. */
    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        whileTheStoreAnswers(
                "remind of reviews",
                () -> leases.alone("review-reminders", MOST_OF_AN_HOUR, MOST_OF_AN_HOUR, this::remindOfReviews));
    }

    private void carryOut() {
        var count = publishing.carryOutDue();
        if (count > 0) {
            log.info("{} scheduled {} published or withdrawn.", count, count == 1 ? "article was" : "articles were");
        }
    }

    private void purge() {
        purging.purgeDue()
                .forEach(purged -> log.info(
                        "Deleted article {} (\"{}\") for good, with {}.",
                        purged.article(),
                        purged.title(),
                        purged.removed()));
    }

    private void forget() {
        var count = replyNetworks.forgetDue();
        if (count > 0) {
            log.info("The networks of {} {} were forgotten.", count, count == 1 ? "reply" : "replies");
        }
    }

    private void eraseAgain() {
        var replayed = replaying.replayStored();
        if (replayed.repeated() > 0) {
            log.warn(
                    "Of {} erasures, what {} concerns had come back, and was erased again.",
                    replayed.erasures(),
                    replayed.repeated());
        }
    }

    private void purgeReplies() {
        var count = replyPurging.purgeDue();
        if (count > 0) {
            log.info("{} {} removed for good from spam and trash.", count, count == 1 ? "reply was" : "replies were");
        }
    }

    private void remindOfReviews() {
        int count = reviewMail.send();
        if (count > 0) {
            log.info("{} {} of a review.", count, count == 1 ? "person was reminded" : "people were reminded");
        }
    }

    private static void whileTheStoreAnswers(String what, Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | MongoException unreachable) {
            log.warn("Could not {}: {} The next round tries again.", what, unreachable.getMessage());
        }
    }
}
