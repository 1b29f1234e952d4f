package org.comfrey.model.article;

import static org.comfrey.model.article.TransitionRefused.Reason.*;

import java.time.Instant;
import org.comfrey.model.article.TransitionRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What has to hold before an act on an article. Each refuses with a reason that a program knows and words for people. */
final class Conditions {

    private Conditions() {}

    /** @throws TransitionRefused when it is so */
    static void refuseIf(boolean refused, String act, Reason reason, String detail) {
        if (refused) {
            throw new TransitionRefused(act, reason, detail);
        }
    }

    static void requireActive(Article article, String act) {
        refuseIf(
                article.shelf() != Shelf.ACTIVE,
                act,
                PUT_AWAY,
                switch (article.shelf()) {
                    case ACTIVE, ARCHIVED -> "It is in the archive. Restore it first.";
                    case TRASHED -> "It is in the trash. Restore it first.";
                    case PURGING -> "It is being deleted for good.";
                });
    }

    static void requireInReview(Article article, String act) {
        requireActive(article, act);
        refuseIf(
                article.workflow() != Workflow.IN_REVIEW,
                act,
                NOT_IN_REVIEW,
                "It is not in review. Its author has to submit it first.");
    }

    static void requirePublishable(Article article, String act, boolean signOffRequired) {
        requireActive(article, act);
        refuseIf(
                signOffRequired && (article.workflow() != Workflow.APPROVED || !article.isSignedOff()),
                act,
                NOT_SIGNED_OFF,
                "This revision has no medical sign-off. Submit it, and let a reviewer approve it.");
    }

    static void requireReviewByAnother(Article article, SignOff given, String act) {
        refuseIf(
                article.wasWrittenBy(given.reviewer()),
                act,
                OWN_WORK,
                "You wrote a part of it or are named as its author. Somebody else has to review it.");
    }

    static void requirePublicOrScheduled(Article article, String act) {
        refuseIf(!article.publicState().isLiveOrScheduled(), act, NOT_PUBLIC, "It is neither live nor scheduled.");
    }

    static void requireFuture(String act, Instant due, Instant now) {
        refuseIf(!due.isAfter(now), act, NOT_IN_THE_FUTURE, "The time has to be in the future.");
    }

    static void requireEndAfterBegin(String act, Instant begin, @Nullable Withdrawal end) {
        requireOrder(act, begin, end == null ? null : end.at());
    }

    static void requireBeginBeforeEnd(String act, @Nullable Schedule begin, Instant end) {
        requireOrder(act, begin == null ? null : begin.at(), end);
    }

    private static void requireOrder(String act, @Nullable Instant begin, @Nullable Instant end) {
        refuseIf(
                begin != null && end != null && !begin.isBefore(end),
                act,
                ENDS_BEFORE_IT_BEGINS,
                "It would be taken down before it goes live.");
    }
}
