package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.publication.Publications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
@Timeout(60)
class QueueEventsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EVENTS = "/events";
    private static final int MOST = 200;

    @Autowired
    private Staff staff;

    @Autowired
    private Replying replying;

    @Autowired
    private Publications publications;

    @Test
    void tellsHowManyRepliesThereAreAtOnceAndAfterEachChange() {
        var moderator = staff.as(Role.MODERATOR);
        var article = Samples.live(staff).id();
        try (var events = new Events(moderator.listen(EVENTS))) {
            assertThat(events.answer.statusCode()).isEqualTo(200);
            assertThat(events.answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(events.answer.headers().firstValue("Cache-Control")).contains("no-store");
            var before = events.next();
            var pending = before.at("/pending").asLong();
            var approved = before.at("/approved").asLong();
            var reply = reply(article);
            events.nextWhere("/pending", pending + 1);
            moderator.onVersion(1).post("/comments/" + reply.id() + "/approve").is(200);
            var after = events.nextWhere("/approved", approved + 1);
            assertThat(after.at("/pending").asLong()).isEqualTo(pending);
            assertThat(after.propertyNames()).containsExactlyInAnyOrder("pending", "approved", "spam", "trash");
        }
    }

    @Test
    void endsWithTheSession() {
        var moderator = staff.asNew(Role.MODERATOR);
        var article = Samples.live(staff).id();
        try (var events = new Events(moderator.listen(EVENTS))) {
            events.next();
            moderator.delete("/session").is(204);
            reply(article);
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void endsWithTheTokenOfAMachine() {
        var token = staff.token(Permission.COMMENTS_READ);
        var machine = staff.anonymous().withHeader("Authorization", "Bearer " + token.bearer());
        var article = Samples.live(staff).id();
        try (var events = new Events(machine.listen(EVENTS))) {
            events.next();
            staff.as(Role.ADMIN).delete("/tokens/" + token.token().id()).is(204);
            reply(article);
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void answersWithTheHeadersAloneWhoeverAsksForThem() {
        var head = staff.as(Role.MODERATOR).send("HEAD", EVENTS, null, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/event-stream");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void asksMoreThanItCanServeToComeBack() {
        var moderator = staff.as(Role.MODERATOR);
        var all = new ArrayList<Events>();
        try {
            for (int watching = 0; watching < MOST; watching++) {
                var events = new Events(moderator.listen(EVENTS));
                all.add(events);
                if (events.answer.statusCode() != 200) {
                    break;
                }
            }
            var refused = moderator.get(EVENTS).isProblem(429, "too-many-attempts");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
        } finally {
            all.forEach(Events::close);
        }
        var article = Samples.live(staff).id();
        // That somebody has gone is noticed when there is something to tell.
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            reply(article);
            return moderator.get(EVENTS).status() == 200;
        });
    }

    private Comment reply(String article) {
        var publication = publications.find(article).orElseThrow();
        return replying.leave(
                publication, new ReplyForm("Rita", "reader@example.org", null, "Thanks. " + UUID.randomUUID(), null));
    }

    /** What is told to somebody who listens. */
    private record Events(HttpResponse<Stream<String>> answer, Iterator<String> data) implements AutoCloseable {

        private static final String DATA = "data: ";

        Events(HttpResponse<Stream<String>> answer) {
            this(answer, answer.body().filter(line -> line.startsWith(DATA)).iterator());
        }

        boolean hasNext() {
            return data.hasNext();
        }

        JsonNode next() {
            return JSON.readTree(data.next().substring(DATA.length()));
        }

        /** Word of a change may come twice. */
        JsonNode nextWhere(String pointer, long count) {
            var event = next();
            while (event.at(pointer).asLong() != count) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() {
            answer.body().close();
        }
    }
}
