package org.comfrey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentFilter;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.ReplyNetworks;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.screening.Sending;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.settings.PrivacyRules;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.comfrey.newsroom.MovableClock;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@OnPublicNode
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class ReplyNetworksTests {

    private final Newsroom newsroom;
    private final Comments comments;
    private final Replying replying;
    private final SettingsStore settings;
    private final MongoOperations mongo;
    private final MovableClock clock = MovableClock.startingNow();

    @LocalServerPort
    private int port;

    @Test
    void areKeptAsAKeyedHashAndForgottenAtTheStatedAgeAndNotBefore() {
        var reply = from("192.0.2.0/24", published());
        assertThat(reply.network()).isNotNull();
        assertThat(String.valueOf(mongo.getCollection("comments")
                        .find(new Document("_id", new ObjectId(reply.id())))
                        .first()))
                .doesNotContain("192.0.2");
        clock.forward(Duration.ofDays(30).minusMinutes(1));
        networks().forgetDue();
        assertThat(comments.require(reply.id()).network()).isNotNull();
        clock.forward(Duration.ofMinutes(2));
        assertThat(networks().forgetDue()).isPositive();
        var forgotten = comments.require(reply.id());
        assertThat(forgotten.network()).isNull();
        assertThat(forgotten.version()).isEqualTo(reply.version());
        assertThat(networks().forgetDue()).isZero();
    }

    @Test
    void findRepliesFromTheSamePlace() {
        var publication = published();
        var one = from("198.51.100.0/24", publication);
        var other = from("198.51.100.0/24", publication);
        from("203.0.113.0/24", publication);
        assertThat(comments.list(new CommentFilter(null, null, null, one.network()), new Slice(100, null))
                        .items())
                .extracting(Comment::id)
                .containsExactly(other.id(), one.id());
    }

    @Test
    void areNotKeptWhereTheSiteKeepsNone() {
        var site = settings.site();
        settings.save(
                site.version(),
                site.toBuilder().privacy(new PrivacyRules(30, 0)).build());
        try {
            assertThat(from("192.0.2.0/24", published()).network()).isNull();
        } finally {
            var now = settings.site();
            settings.save(now.version(), now.toBuilder().privacy(site.privacy()).build());
        }
    }

    @Test
    void areThoseOfTheConnectionWhateverHeadersClaim() {
        var publication = published();
        var one = sent(publication, "203.0.113.7");
        var other = sent(publication, "198.51.100.9");
        assertThat(one).isNotNull().isEqualTo(other);
    }

    /** As another system does; the answer is the hash of the network. */
    private String sent(Publication publication, String claimed) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("X-Forwarded-For", claimed);
        headers.set("Forwarded", "for=" + claimed);
        var text = "Sent " + UUID.randomUUID();
        var json = "{\"name\":\"Robin\",\"email\":\"robin@readers.example\",\"body\":\"%s\"}".formatted(text);
        var slug = publication.content().slug().value();
        assertThat(new SiteClient(port)
                        .send(
                                HttpMethod.POST,
                                "/api/content/v1/articles/" + slug + "/comments",
                                new HttpEntity<>(json, headers))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        return comments.list(CommentFilter.under(publication.id(), null), new Slice(100, null)).items().stream()
                .filter(reply -> reply.text().equals(text))
                .map(Comment::network)
                .findFirst()
                .orElseThrow();
    }

    private Publication published() {
        return newsroom.published(anArticle("networks-" + UUID.randomUUID()).build());
    }

    private Comment from(String network, Publication publication) {
        return replying.leave(
                publication,
                new ReplyForm("Robin", "robin@readers.example", null, "Said " + UUID.randomUUID(), null),
                Sending.withoutForm(network));
    }

    private ReplyNetworks networks() {
        return new ReplyNetworks(comments, settings, clock);
    }
}
