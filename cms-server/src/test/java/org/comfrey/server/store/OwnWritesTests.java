package org.comfrey.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.Change.Subject;
import org.comfrey.model.change.ChangeFeed;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Taxonomy.Wording;
import org.comfrey.model.topic.Topic;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Word of the domain's acts, on either store. */
@OnPublicNode
class OwnWritesTests {

    private static final List<Change> TOLD = new CopyOnWriteArrayList<>();
    private static boolean subscribed;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Taxonomy taxonomy;

    @Autowired
    private SettingsStore settings;

    @BeforeEach
    void listen() {
        if (!subscribed) {
            feed.subscribe(TOLD::add);
            subscribed = true;
        }
    }

    @Test
    void tellsOfAPublicationAndOfItsEndBeforeTheActReturns() {
        var approved = newsroom.approved(newsroom.draft(anArticle("told-of").build()));
        var change = new Change(Subject.PUBLICATION, approved.id());
        var live = new ArrayList<Long>();
        assertThat(during(() -> live.add(publishing
                        .publish(newsroom.actor(Role.EDITOR), approved.id(), approved.version())
                        .version())))
                .contains(change);
        assertThat(during(() -> publishing.withdraw(approved.id(), live.getFirst())))
                .contains(change);
    }

    @Test
    void tellsOfRepliesOnceReadersMaySeeThem() {
        var publication = newsroom.published(anArticle("told-of-replies").build());
        var change = new Change(Subject.REPLIES, publication.id());
        var waiting = new Change(Subject.WAITING_REPLIES, publication.id());
        var replies = new ArrayList<org.comfrey.model.comment.Comment>();
        assertThat(during(() -> replies.add(newsroom.pendingReply(publication, "Word"))))
                .contains(waiting)
                .doesNotContain(change);
        var reply = replies.getFirst();
        assertThat(during(() ->
                        moderation.edit(newsroom.actor(Role.MODERATOR), reply.id(), 1, reply.name(), null, "Words")))
                .contains(waiting)
                .doesNotContain(change);
        assertThat(during(() -> moderation.approve(newsroom.actor(Role.MODERATOR), reply.id(), 2)))
                .contains(change);
        assertThat(during(() ->
                        moderation.edit(newsroom.actor(Role.MODERATOR), reply.id(), 3, reply.name(), null, "Words!")))
                .contains(change);
    }

    @Test
    void tellsOfTopicsAndSettings() {
        var topics = new ArrayList<Topic>();
        during(() -> topics.add(taxonomy.add(wording("Told of"), null)));
        var topic = topics.getFirst();
        var change = new Change(Subject.TOPIC, topic.id());
        assertThat(during(() -> taxonomy.change(topic.id(), topic.version(), wording("Told of again"))))
                .contains(change);
        assertThat(during(() -> taxonomy.remove(topic.id(), topic.version() + 1)))
                .contains(change);
        var site = settings.site();
        assertThat(during(() -> settings.save(site.version(), site))).contains(new Change(Subject.SETTINGS, "site"));
    }

    private static Wording wording(String name) {
        return new Wording(null, name, Topic.Kind.CONDITION, null, "", List.of(), List.of());
    }

    private static List<Change> during(Runnable act) {
        TOLD.clear();
        act.run();
        return List.copyOf(TOLD);
    }
}
