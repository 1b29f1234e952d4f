package org.comfrey.model.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Body;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Seo;
import org.comfrey.model.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/** Whatever people do in whatever order, the rules of an article's life hold. */
class ArticleWorkflowProperties {

    private static final PublishingRules RULES = new PublishingRules(true, 24, ZoneOffset.UTC);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PEOPLE = List.of("author", "editor", "reviewer", "other");

    /** Something that somebody tries at some time. */
    private record Attempt(Act act, String by) {}

    private enum Act {
        EDIT,
        SUBMIT,
        APPROVE,
        APPROVE_OLD,
        REQUEST_CHANGES,
        PUBLISH,
        SCHEDULE,
        SCHEDULE_IN_THE_PAST,
        RELEASE,
        SCHEDULE_WITHDRAWAL,
        UNSCHEDULE,
        CONFIRM_REVIEW,
        WITHDRAW,
        ARCHIVE,
        TRASH,
        RESTORE,
        PURGE
    }

    @Property(tries = 2_000)
    void everyActEitherMovesOnByOneVersionOrIsRefusedWithAReason(@ForAll("stories") List<Attempt> story) {
        var article = article();
        for (int step = 0; step < story.size(); step++) {
            var before = article;
            var after = attempt(before, story.get(step), step);
            if (after != null) {
                assertThat(after.version()).isEqualTo(before.version() + 1);
                assertThat(after.id()).isEqualTo(before.id());
                article = after;
            }
        }
    }

    @Property(tries = 2_000)
    void nothingGoesLiveThatNobodyElseSignedOff(@ForAll("stories") List<Attempt> story) {
        for (var article : lived(story)) {
            var live = article.publicState().live();
            if (live != null) {
                var signOff = live.signOff();
                assertThat(signOff).isNotNull();
                assertThat(signOff.revision()).isEqualTo(live.revision());
            }
            var signOff = article.signOff();
            if (signOff != null) {
                assertThat(article.workflow()).isEqualTo(Workflow.APPROVED);
                assertThat(signOff.revision()).isEqualTo(article.head().revision());
                assertThat(article.contributors()).doesNotContain(signOff.reviewer());
            }
        }
    }

    @Property(tries = 2_000)
    void whatIsPutAwayIsNeverPublic(@ForAll("stories") List<Attempt> story) {
        for (var article : lived(story)) {
            if (article.shelf() != Shelf.ACTIVE) {
                assertThat(article.publicState().status()).isIn(PublicationStatus.NEVER, PublicationStatus.WITHDRAWN);
                assertThat(article.publicState().schedule()).isNull();
            }
        }
    }

    @Property(tries = 2_000)
    void thePublicStateAgreesWithItself(@ForAll("stories") List<Attempt> story) {
        long edition = 0;
        for (var article : lived(story)) {
            var state = article.publicState();
            assertThat(state.edition()).isGreaterThanOrEqualTo(edition);
            edition = state.edition();
            switch (state.status()) {
                case NEVER -> {
                    assertThat(state.live()).isNull();
                    assertThat(state.schedule()).isNull();
                }
                case SCHEDULED -> assertThat(state.schedule()).isNotNull();
                case LIVE -> assertThat(state.live()).isNotNull();
                case WITHDRAWN -> {
                    assertThat(state.live()).isNotNull();
                    assertThat(state.schedule()).isNull();
                }
            }
        }
    }

    @Property(tries = 1_000)
    void anArticleAlwaysClaimsTheAddressesThatItHasOrHad(@ForAll("stories") List<Attempt> story) {
        for (var article : lived(story)) {
            assertThat(article.claimedSlugs()).contains(article.content().slug().value());
            var live = article.publicState().live();
            if (live != null) {
                assertThat(article.claimedSlugs()).contains(live.slug().value());
            }
        }
    }

    @Property(tries = 2_000)
    void nothingIsTakenDownBeforeItGoesLive(@ForAll("stories") List<Attempt> story) {
        for (var article : lived(story)) {
            var schedule = article.publicState().schedule();
            var withdrawal = article.publicState().withdrawal();
            if (withdrawal != null) {
                assertThat(article.publicState().status()).isIn(PublicationStatus.SCHEDULED, PublicationStatus.LIVE);
                assertThat(schedule == null || schedule.at().isBefore(withdrawal.at()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void nothingIsScheduledWhoseApprovalWasTakenBack(@ForAll("stories") List<Attempt> story) {
        for (var article : lived(story)) {
            var schedule = article.publicState().schedule();
            if (schedule != null && article.workflow() == Workflow.CHANGES_REQUESTED) {
                assertThat(schedule.revision()).isNotEqualTo(article.head().revision());
            }
        }
    }

    @Property(tries = 2_000)
    void aReviewIsDueOfWhatIsLiveAndOfNothingElse(@ForAll("stories") List<Attempt> story) {
        for (var article : lived(story)) {
            assertThat(article.reviewDueAt() != null)
                    .isEqualTo(article.publicState().status() == PublicationStatus.LIVE);
        }
    }

    @Property(tries = 2_000)
    void whatIsBeingPurgedStaysSo(@ForAll("stories") List<Attempt> story) {
        var states = lived(story);
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            assertThat(state.trashedAt() != null)
                    .isEqualTo(state.shelf() == Shelf.TRASHED || state.shelf() == Shelf.PURGING);
            if (state.shelf() == Shelf.PURGING) {
                assertThat(i).isEqualTo(states.size() - 1);
            }
        }
    }

    @Provide
    Arbitrary<List<Attempt>> stories() {
        // The usual way is likelier than chance would make it, so that stories get far.
        var acts = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Act.class)),
                Tuple.of(3, Arbitraries.of(Act.EDIT, Act.SUBMIT, Act.APPROVE, Act.PUBLISH)));
        return Combinators.combine(acts, Arbitraries.of(PEOPLE))
                .as(Attempt::new)
                .list()
                .ofMaxSize(40);
    }

    /** Every state that an article is in during a story. */
    private static List<Article> lived(List<Attempt> story) {
        var states = new ArrayList<>(List.of(article()));
        for (int step = 0; step < story.size(); step++) {
            var after = attempt(states.getLast(), story.get(step), step);
            if (after != null) {
                states.add(after);
            }
        }
        return states;
    }

    private static @Nullable Article attempt(Article article, Attempt attempt, int step) {
        var now = START.plus(Duration.ofHours(step + 1L));
        try {
            return tried(article, attempt, now, step);
        } catch (TransitionRefused refused) {
            assertThat(refused.reason()).isNotNull();
            assertThat(refused.act()).isNotBlank();
            assertThat(refused.getMessage()).endsWith(".");
            return null;
        }
    }

    private static Article tried(Article article, Attempt attempt, Instant now, int step) {
        return switch (attempt.act()) {
            case EDIT -> article.edited(revision("r" + step, article.head().number() + 1, attempt.by(), now, step));
            case SUBMIT -> article.submitted(now);
            case APPROVE -> article.approved(signOff(article.head().revision(), attempt.by(), now));
            case APPROVE_OLD -> article.approved(signOff("an-older-one", attempt.by(), now));
            case REQUEST_CHANGES -> article.sentBack(new ChangeRequest(attempt.by(), now, "Please check the dose."));
            case PUBLISH -> article.published(RULES, attempt.by(), now);
            case SCHEDULE -> article.scheduled(RULES, now.plus(Duration.ofHours(2)), attempt.by(), now);
            case SCHEDULE_IN_THE_PAST -> article.scheduled(RULES, now, attempt.by(), now);
            case RELEASE -> article.broughtUpTo(now);
            case SCHEDULE_WITHDRAWAL -> article.withdrawalScheduled(now.plus(Duration.ofHours(3)), attempt.by(), now);
            case UNSCHEDULE -> article.unscheduled(now);
            case CONFIRM_REVIEW -> article.reviewConfirmed(signOff(liveRevision(article), attempt.by(), now));
            case WITHDRAW -> article.withdrawn(now);
            case ARCHIVE -> article.archived(now);
            case TRASH -> article.trashed(now);
            case RESTORE -> article.restored(now);
            case PURGE -> article.purging(now);
        };
    }

    private static String liveRevision(Article article) {
        var live = article.publicState().live();
        return live == null ? "none" : live.revision();
    }

    private static Article article() {
        return Article.created("a1", revision("r", 1, "author", START, 0), null);
    }

    private static SignOff signOff(String revision, String by, Instant now) {
        return new SignOff(revision, by, "Dr " + by, "MD", now, LocalDate.of(2029, 1, 1), null);
    }

    private static Revision revision(String id, int number, String by, Instant at, int step) {
        return new Revision(id, "a1", number, null, number, content("slug-" + step % 3), by, at, null);
    }

    private static ArticleContent content(String slug) {
        return ArticleContent.builder()
                .slug(new Slug(slug))
                .locale("en")
                .title("Title")
                .summary("")
                .body(Body.empty())
                .treatment(Treatment.none())
                .references(List.of())
                .topics(List.of())
                .tags(List.of())
                .authors(List.of())
                .seo(Seo.none())
                .commentPolicy(CommentPolicy.OPEN)
                .build();
    }
}
