package org.comfrey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentFilter;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.ReplyNews;
import org.comfrey.model.comment.ReplyPurging;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.person.People;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.settings.PrivacyRules;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Slice;
import org.comfrey.newsroom.MovableClock;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@OnPublicNode
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class ReplyPurgingTests {

    private final Newsroom newsroom;
    private final Comments comments;
    private final Moderation moderation;
    private final People people;
    private final ReplyNews news;
    private final Replying replying;
    private final SettingsStore settings;
    private final Secrets secrets;
    private final MovableClock clock = MovableClock.startingNow();

    @LocalServerPort
    private int port;

    @Test
    void removesSpamAndTrashAtTheStatedAgeAndNotBefore() {
        var publication = published();
        var spam = spam(reply(publication, null));
        var trashed = trashed(reply(publication, null));
        var waiting = reply(publication, null);
        clock.forward(Duration.ofDays(30).minusMinutes(1));
        purging().purgeDue();
        assertThat(comments.find(spam.id())).isPresent();
        assertThat(comments.find(trashed.id())).isPresent();
        clock.forward(Duration.ofMinutes(2));
        assertThat(purging().purgeDue()).isGreaterThanOrEqualTo(2);
        assertThat(comments.find(spam.id())).isEmpty();
        assertThat(comments.find(trashed.id())).isEmpty();
        assertThat(comments.find(waiting.id())).isPresent();
        assertThat(purging().purgeDue()).isZero();
    }

    @Test
    void countsFromWhenItWasPutAwayAndNotFromWhenItCame() {
        var publication = published();
        var reply = reply(publication, null);
        var late = new Moderation(comments, people, news, clock);
        clock.forward(Duration.ofDays(40));
        late.spam(newsroom.actor(Role.MODERATOR), reply.id(), reply.version());
        purging().purgeDue();
        assertThat(comments.find(reply.id())).isPresent();
        clock.forward(Duration.ofDays(30));
        purging().purgeDue();
        assertThat(comments.find(reply.id())).isEmpty();
    }

    @Test
    void removesWhatTheRulesAloneTookForSpam() {
        var publication = published();
        var site = settings.site();
        var strict =
                site.discussion().toBuilder().blockedWords(List.of("purgeable")).build();
        settings.save(site.version(), site.toBuilder().discussion(strict).build());
        var spam = replying.leave(
                publication,
                new ReplyForm("Robin", "robin@readers.example", null, "Purgeable " + UUID.randomUUID(), null));
        var now = settings.site();
        settings.save(
                now.version(), now.toBuilder().discussion(site.discussion()).build());
        assertThat(spam.putAwayAt()).contains(spam.createdAt());
        clock.forward(Duration.ofDays(30).minusMinutes(1));
        purging().purgeDue();
        assertThat(comments.find(spam.id())).isPresent();
        clock.forward(Duration.ofMinutes(2));
        purging().purgeDue();
        assertThat(comments.find(spam.id())).isEmpty();
    }

    @Test
    void goesByTheSettingOfTheSite() {
        var trashed = trashed(reply(published(), null));
        var site = settings.site();
        settings.save(
                site.version(),
                site.toBuilder().privacy(new PrivacyRules(7, 30)).build());
        try {
            clock.forward(Duration.ofDays(7).plusMinutes(1));
            purging().purgeDue();
        } finally {
            var now = settings.site();
            settings.save(now.version(), now.toBuilder().privacy(site.privacy()).build());
        }
        assertThat(comments.find(trashed.id())).isEmpty();
    }

    @Test
    void keepsTheEmptyPlaceOfAReplyUntilItsLastAnswerIsGone() {
        var publication = published();
        var parent = approved(reply(publication, null));
        var answer = approved(reply(publication, parent.id()));
        var trashed = trashed(parent);
        clock.forward(Duration.ofDays(31));
        purging().purgeDue();
        var place = comments.find(parent.id()).orElseThrow();
        assertThat(place.text()).isEmpty();
        assertThat(place.name()).isEqualTo(Comment.ANONYMOUS);
        assertThat(place.emailHash()).isNull();
        assertThat(place.emailSealed()).isNull();
        assertThat(place.fingerprint()).isNotEqualTo(parent.fingerprint());
        // The answer was hidden with what it answers, and does not come up because that is gone.
        assertThat(comments.isShown(comments.require(answer.id()))).isFalse();
        assertThat(page(publication)).doesNotContain(answer.text());
        assertThatThrownBy(() -> comments.require(parent.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moderation.restore(newsroom.actor(Role.MODERATOR), trashed.id(), place.version()))
                .isInstanceOf(NotFound.class);
        assertThat(comments.list(CommentFilter.under(publication.id(), null), new Slice(100, null))
                        .items())
                .extracting(Comment::id)
                .containsExactly(answer.id());
        trashed(comments.require(answer.id()));
        clock.forward(Duration.ofDays(31));
        purging().purgeDue();
        assertThat(comments.find(answer.id())).isEmpty();
        assertThat(comments.find(parent.id())).isEmpty();
    }

    @Test
    void takesAnAnswerOffThePageWithWhatItAnswersWhenThatHasToWaitAgain() {
        var publication = published();
        var parent = approved(reply(publication, null));
        var answer = approved(reply(publication, parent.id()));
        assertThat(page(publication)).contains(parent.text(), answer.text());
        var waiting = moderation.unapprove(newsroom.actor(Role.MODERATOR), parent.id(), parent.version());
        assertThat(page(publication)).doesNotContain(parent.text()).doesNotContain(answer.text());
        moderation.approve(newsroom.actor(Role.MODERATOR), waiting.id(), waiting.version());
        assertThat(page(publication)).contains(parent.text(), answer.text());
    }

    private String page(Publication publication) {
        return String.valueOf(new SiteClient(port)
                .get("/articles/" + publication.content().slug().value())
                .getBody());
    }

    private Publication published() {
        return newsroom.published(anArticle("purged-" + UUID.randomUUID()).build());
    }

    private Comment reply(Publication publication, @Nullable String parent) {
        return replying.leave(
                publication,
                new ReplyForm("Robin", "robin@readers.example", null, "Said " + UUID.randomUUID(), parent));
    }

    private Comment approved(Comment reply) {
        return moderation.approve(newsroom.actor(Role.MODERATOR), reply.id(), reply.version());
    }

    private Comment spam(Comment reply) {
        return moderation.spam(newsroom.actor(Role.MODERATOR), reply.id(), reply.version());
    }

    private Comment trashed(Comment reply) {
        return moderation.trash(newsroom.actor(Role.MODERATOR), reply.id(), reply.version());
    }

    private ReplyPurging purging() {
        return new ReplyPurging(comments, settings, secrets, clock);
    }
}
