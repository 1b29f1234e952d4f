package org.comfrey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Purging;
import org.comfrey.model.article.Revisions;
import org.comfrey.model.article.Shelf;
import org.comfrey.model.article.TransitionRefused;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.Indexes;
import org.comfrey.newsroom.MovableClock;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@OnPublicNode
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class PurgingTests {

    private final Newsroom newsroom;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Comments comments;
    private final Editing editing;
    private final Publishing publishing;
    private final List<Belonging> belongings;
    private final SettingsStore settings;
    private final Indexes indexes;
    private final MongoOperations mongo;
    private final MovableClock clock = MovableClock.startingNow();

    @BeforeEach
    void ensureIndexes() {
        indexes.ensure();
    }

    @Test
    void deletesWhatHasBeenInTheTrashForThirtyDaysAndSaysWhatThatWas() {
        var live = newsroom.live(anArticle("purge-" + UUID.randomUUID()).build());
        var reply = newsroom.approvedReply(publications.find(live.id()).orElseThrow(), "Thanks " + live.id());
        var withdrawn = publishing.withdraw(live.id(), live.version());
        var trashed = editing.trash(newsroom.actor(Role.EDITOR), live.id(), withdrawn.version());
        assertThat(trashed.trashedAt()).isNotNull();
        clock.forward(Duration.ofDays(30).minusMinutes(1));
        assertThat(purged(live)).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        assertThat(purged(live))
                .singleElement()
                .satisfies(purged -> assertThat(purged.removed())
                        .containsEntry("revisions", 1L)
                        .containsEntry("publications", 1L)
                        .containsEntry("replies", 1L));
        assertThat(articles.find(live.id())).isEmpty();
        assertThat(publications.find(live.id())).isEmpty();
        assertThat(comments.find(reply.id())).isEmpty();
        assertThat(revisions.find(live.id(), live.head().revision())).isEmpty();
        assertThat(purged(live)).isEmpty();
        newsroom.draft(live.content());
    }

    @Test
    void leavesWhatWasRestoredOrIsArchived() {
        var author = newsroom.actor(Role.EDITOR);
        var restored = trashed();
        var back = editing.restore(author, restored.id(), restored.version());
        assertThat(back.trashedAt()).isNull();
        var draft = newsroom.draft(anArticle("archive-" + UUID.randomUUID()).build());
        editing.archive(author, draft.id(), draft.version());
        clock.forward(Duration.ofDays(400));
        purging().purgeDue();
        assertThat(articles.find(restored.id())).isPresent();
        assertThat(articles.find(draft.id())).isPresent();
    }

    @Test
    void goesOnAfterACrashAndLetsNobodyRestoreWhatIsHalfGone() {
        var trashed = trashed();
        // What a crash leaves: the article is marked, a part of what belongs to it is gone.
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(trashed.id())),
                new Update().set("shelf", Shelf.PURGING).inc("version", 1),
                Article.class);
        revisions.removeOf(trashed.id());
        assertThatThrownBy(() -> editing.restore(newsroom.actor(Role.EDITOR), trashed.id(), trashed.version() + 1))
                .isInstanceOf(TransitionRefused.class)
                .hasMessageContaining("deleted for good");
        assertThat(purged(trashed)).hasSize(1);
        assertThat(articles.find(trashed.id())).isEmpty();
    }

    private Article trashed() {
        var draft = newsroom.draft(anArticle("trash-" + UUID.randomUUID()).build());
        return editing.trash(newsroom.actor(Role.EDITOR), draft.id(), draft.version());
    }

    private List<Purging.Purged> purged(Article article) {
        return purging().purgeDue().stream()
                .filter(purged -> purged.article().equals(article.id()))
                .toList();
    }

    private Purging purging() {
        return new Purging(articles, belongings, settings, clock);
    }
}
