package org.comfrey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Preflight;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Reviewing;
import org.comfrey.model.article.Revision;
import org.comfrey.model.article.Revisions;
import org.comfrey.model.article.TransitionRefused;
import org.comfrey.model.article.TransitionRefused.Reason;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.person.People;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Indexes;
import org.comfrey.model.webhook.Announcing;
import org.comfrey.newsroom.MovableClock;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@OnPublicNode
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class ScheduleTests {

    private static final int NODES = 8;

    private final Newsroom newsroom;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Redirects redirects;
    private final Profiles profiles;
    private final People people;
    private final SettingsStore settings;
    private final Preflight preflight;
    private final Announcing announcing;
    private final Reviewing reviewing;
    private final Indexes indexes;
    private final MongoOperations mongo;
    private final MovableClock clock = MovableClock.startingNow();

    @BeforeEach
    void beginWithNothingDue() {
        indexes.ensure();
        aNode().carryOutDue();
    }

    @Test
    void doesEachThingOnceHoweverManyNodesWorkAtIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            scheduled(Duration.ofHours(1));
        }
        var withBothEnds = scheduled(Duration.ofHours(1));
        aNode().scheduleWithdrawal(editor(), withBothEnds.id(), withBothEnds.version(), in(Duration.ofHours(2)));
        assertThat(atOnce()).isZero();
        clock.forward(Duration.ofMinutes(90));
        assertThat(atOnce()).isEqualTo(6);
        assertThat(articles.require(withBothEnds.id()).publicState().edition()).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        assertThat(atOnce()).isEqualTo(1);
        var ended = articles.require(withBothEnds.id());
        assertThat(ended.publicState().status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(ended.publicState().edition()).isEqualTo(2);
        assertThat(publications.find(ended.id()).orElseThrow().isLive()).isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(atOnce()).isZero();
    }

    @Test
    void catchesUpAfterADowntime() {
        var due = scheduled(Duration.ofHours(1));
        clock.forward(Duration.ofDays(3));
        assertThat(aNode().hasDue()).isTrue();
        assertThat(aNode().carryOutDue()).isEqualTo(1);
        assertThat(aNode().hasDue()).isFalse();
        var live = articles.require(due.id()).publicState().live();
        assertThat(live).isNotNull();
        assertThat(live.at()).isEqualTo(clock.instant());
        assertThat(publications.find(due.id()).orElseThrow().isLive()).isTrue();
    }

    @Test
    void publishesTheOthersWhenOneOfThemCannotBe() {
        var broken = scheduled(Duration.ofHours(1));
        var others = List.of(scheduled(Duration.ofHours(1)), scheduled(Duration.ofHours(2)));
        mongo.remove(Query.query(Criteria.where("_id").is(broken.head().revision())), Revision.class);
        clock.forward(Duration.ofHours(3));
        assertThat(aNode().carryOutDue()).isEqualTo(2);
        assertThat(others)
                .allSatisfy(due -> assertThat(
                                publications.find(due.id()).orElseThrow().isLive())
                        .isTrue());
        assertThat(publications.find(broken.id())).isEmpty();
        mongo.remove(Query.query(Criteria.where("_id").is(broken.id())), Article.class);
    }

    @Test
    void asksForAReviewOfWhatGoesLiveUnsigned() {
        var before = settings.site();
        settings.save(
                before.version(), before.toBuilder().signOffRequired(false).build());
        var draft = newsroom.draft(aUniqueArticle());
        var due = aNode().schedule(editor(), draft.id(), draft.version(), in(Duration.ofHours(1)));
        clock.forward(Duration.ofHours(2));
        assertThat(aNode().carryOutDue()).isEqualTo(1);
        var live = articles.require(due.id()).publicState().live();
        assertThat(live).isNotNull();
        assertThat(live.reviewDue())
                .isEqualTo(LocalDate.ofInstant(live.at(), ZoneOffset.UTC).plusMonths(before.reviewIntervalMonths()));
        var now = settings.site();
        settings.save(now.version(), now.toBuilder().signOffRequired(true).build());
    }

    @Test
    void showsReadersNothingWhoseTimeWasMissedAltogether() {
        var missed = scheduled(Duration.ofHours(1));
        aNode().scheduleWithdrawal(editor(), missed.id(), missed.version(), in(Duration.ofHours(2)));
        clock.forward(Duration.ofDays(1));
        assertThat(aNode().carryOutDue()).isEqualTo(1);
        assertThat(articles.require(missed.id()).publicState().status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(publications.find(missed.id())).isEmpty();
        assertThat(aNode().carryOutDue()).isZero();
    }

    @Test
    void takesNothingDownBeforeItGoesLive() {
        var due = scheduled(Duration.ofHours(2));
        assertThatThrownBy(() -> aNode().scheduleWithdrawal(editor(), due.id(), due.version(), in(Duration.ofHours(1))))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ENDS_BEFORE_IT_BEGINS));
        var bounded = aNode().scheduleWithdrawal(editor(), due.id(), due.version(), in(Duration.ofHours(3)));
        assertThatThrownBy(() -> aNode().schedule(editor(), bounded.id(), bounded.version(), in(Duration.ofHours(3))))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void dropsWhatIsScheduledAndLeavesWhatIsLive() {
        var live = newsroom.live(aUniqueArticle());
        var bounded = aNode().scheduleWithdrawal(editor(), live.id(), live.version(), in(Duration.ofHours(1)));
        var unscheduled = aNode().unschedule(bounded.id(), bounded.version());
        assertThat(unscheduled.publicState().status()).isEqualTo(PublicationStatus.LIVE);
        clock.forward(Duration.ofDays(1));
        assertThat(aNode().carryOutDue()).isZero();
        assertThatThrownBy(() -> aNode().unschedule(unscheduled.id(), unscheduled.version()))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_SCHEDULED));
        var due = scheduled(Duration.ofHours(1));
        assertThat(aNode().unschedule(due.id(), due.version()).publicState().status())
                .isEqualTo(PublicationStatus.NEVER);
    }

    @Test
    void dropsWhatIsScheduledWhenItsApprovalTurnsOutToBeWrong() {
        var due = scheduled(Duration.ofHours(1));
        var back =
                reviewing.requestChanges(newsroom.actor(Role.REVIEWER), due.id(), due.version(), "The dose is wrong.");
        assertThat(back.publicState().status()).isEqualTo(PublicationStatus.NEVER);
        clock.forward(Duration.ofDays(1));
        assertThat(aNode().carryOutDue()).isZero();
        assertThat(publications.find(due.id())).isEmpty();
    }

    @Test
    void publishesNothingUnsignedOnceTheSiteAsksForASignOff() {
        var before = settings.site();
        settings.save(
                before.version(), before.toBuilder().signOffRequired(false).build());
        var draft = newsroom.draft(aUniqueArticle());
        var due = aNode().schedule(editor(), draft.id(), draft.version(), in(Duration.ofHours(1)));
        var now = settings.site();
        settings.save(now.version(), now.toBuilder().signOffRequired(true).build());
        clock.forward(Duration.ofDays(1));
        assertThat(aNode().carryOutDue()).isZero();
        assertThat(aNode().hasDue()).isFalse();
        assertThat(articles.require(due.id()).publicState().status()).isEqualTo(PublicationStatus.NEVER);
        assertThat(publications.find(due.id())).isEmpty();
    }

    private Article scheduled(Duration delay) {
        var approved = newsroom.approved(newsroom.draft(aUniqueArticle()));
        return aNode().schedule(editor(), approved.id(), approved.version(), in(delay));
    }

    private static ArticleContent aUniqueArticle() {
        return anArticle("schedule-" + UUID.randomUUID()).build();
    }

    private Instant in(Duration delay) {
        return clock.instant().plus(delay);
    }

    private Actor editor() {
        return newsroom.actor(Role.EDITOR);
    }

    /** What a node works with: all nodes share the store and nothing else. */
    private Publishing aNode() {
        return new Publishing(
                articles, revisions, publications, redirects, people, profiles, settings, preflight, announcing, clock);
    }

    /** Many nodes carry out what is due at the same moment. */
    private int atOnce() throws Exception {
        var start = new CountDownLatch(1);
        Callable<Integer> node = () -> {
            start.await();
            return aNode().carryOutDue();
        };
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var rounds =
                    Collections.nCopies(NODES, node).stream().map(nodes::submit).toList();
            start.countDown();
            int count = 0;
            for (var round : rounds) {
                count += round.get();
            }
            return count;
        }
    }
}
