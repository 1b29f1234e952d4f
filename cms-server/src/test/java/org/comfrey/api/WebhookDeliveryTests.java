package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.comfrey.api.Receiver.Message;
import org.comfrey.api.webhook.Courier;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.ReplyNews;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.publication.Publications;
import org.comfrey.newsroom.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What another system gets, over real HTTP, by a clock that the tests turn. */
@ApiTest
@Import(WebhookDeliveryTests.Times.class)
@TestPropertySource(
        properties = {
            "comfrey.webhooks.allow-private-targets=true",
            "comfrey.site.url=https://clinic.example/",
        })
class WebhookDeliveryTests {

    private static final String ALL =
            "\"article.published\",\"article.updated\",\"article.withdrawn\",\"reply.approved\",\"reply.removed\",\"reply.erased\"";

    /** Not annotated, so that it is found by nobody but who imports it. */
    static class Times {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.startingNow();
        }
    }

    @Autowired
    private Staff staff;

    @Autowired
    private Courier courier;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Publications publications;

    @Autowired
    private Replying replying;

    @Autowired
    private ReplyNews replyNews;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MovableClock clock;

    private final Receiver receiver = new Receiver();
    private Client admin;
    private String path = "";
    private String secret = "";

    @BeforeEach
    void makeTheOnlyWebhook() {
        mongo.remove(new Query(), "webhooks");
        mongo.remove(new Query(), "webhook_deliveries");
        admin = staff.as(Role.ADMIN);
        var made = webhook(receiver);
        path = "/webhooks/" + made.text("/webhook/id");
        secret = made.text("/secret");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellsOfWhatReadersSeeOfAnArticle() {
        var live = Samples.live(staff);
        var article = "/articles/" + live.id();
        eventually(() -> assertThat(types()).containsExactly("article.published"));
        publish(staff.as(Role.AUTHOR).onVersion(live.version()).patch(article, "{\"summary\":\"Other words.\"}"));
        eventually(() -> assertThat(types()).containsExactly("article.published", "article.updated"));
        staff.as(Role.EDITOR)
                .onVersion(admin.get(article).version())
                .post(article + "/withdraw")
                .is(200);
        eventually(
                () -> assertThat(types()).containsExactly("article.published", "article.updated", "article.withdrawn"));
        assertThat(receiver.received()).allSatisfy(message -> {
            assertThat(message.header("Content-type")).startsWith("application/json");
            assertThat(message.header("webhook-signature")).isEqualTo(signature(secret, message));
            assertThat(message.text("/data/id")).isEqualTo(live.id());
            assertThat(message.text("/data/title")).isEqualTo(live.text("/title"));
            assertThat(message.text("/data/url")).isEqualTo("https://clinic.example/articles/" + live.text("/slug"));
            assertThat(Instant.parse(message.text("/timestamp"))).isEqualTo(clock.instant());
            assertThat(message.body()).doesNotContain("@");
        });
        assertThat(receiver.received().stream().map(message -> message.header("webhook-id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsThatTheWriterOfAPublicReplyWasErased() {
        var email = "rita-" + UUID.randomUUID() + "@example.org";
        var live = publications.find(Samples.live(staff).id()).orElseThrow();
        var reply = replying.leave(live, new ReplyForm("Rita", email, null, "Thank you, " + email, null));
        staff.as(Role.MODERATOR)
                .onVersion(1)
                .post("/comments/" + reply.id() + "/approve")
                .is(200);
        eventually(() -> assertThat(types()).contains("reply.approved"));
        staff.as(Role.ADMIN)
                .post("/privacy/erasures", "{\"email\":\"%s\",\"texts\":\"KEEP\"}".formatted(email))
                .is(201);
        eventually(() -> assertThat(types()).contains("reply.erased"));
        assertThat(receiver.received().getLast()).satisfies(message -> {
            assertThat(message.text("/data/id")).isEqualTo(reply.id());
            assertThat(message.body()).doesNotContain("@", "Rita", "Thank you");
        });
    }

    @Test
    void tellsOfRepliesAndNotWhoWroteThem() {
        var reply = reply(Samples.live(staff).id());
        var moderator = staff.as(Role.MODERATOR);
        var approved =
                moderator.onVersion(1).post("/comments/" + reply + "/approve").is(200);
        eventually(() -> assertThat(types()).containsExactlyInAnyOrder("article.published", "reply.approved"));
        moderator
                .onVersion(approved.version())
                .post("/comments/" + reply + "/trash")
                .is(200);
        eventually(() ->
                assertThat(types()).containsExactlyInAnyOrder("article.published", "reply.approved", "reply.removed"));
        assertThat(receiver.received().getLast()).satisfies(message -> {
            assertThat(message.text("/data/id")).isEqualTo(reply);
            assertThat(message.body()).doesNotContain("@", "Rita", "Thank you");
        });
    }

    @Test
    void aReplyThatWasNeverPublicIsNobodysNews() {
        var reply = reply(Samples.live(staff).id());
        staff.as(Role.MODERATOR)
                .onVersion(1)
                .post("/comments/" + reply + "/spam")
                .is(200);
        eventually(() -> assertThat(types()).containsExactly("article.published"));
        assertThat(deliveries()).hasSize(1);
    }

    /** Set back to where a crash between the act and the notice would have left them. */
    @Test
    void whatACrashLeftUntoldIsToldLaterAndOnce() {
        var article = Samples.live(staff).id();
        var reply = reply(article);
        staff.as(Role.MODERATOR)
                .onVersion(1)
                .post("/comments/" + reply + "/approve")
                .is(200);
        eventually(() -> assertThat(receiver.received()).hasSize(2));
        mongo.remove(new Query(), "webhook_deliveries");
        for (int round = 0; round < 2; round++) {
            set("articles", article, "publicState.unsettled", true);
            set("comments", reply, "untold", "REPLY_APPROVED");
            publishing.settleAll();
            replyNews.tellAll();
        }
        assertThat(deliveries()).hasSize(2);
        eventually(() -> assertThat(receiver.received()).hasSize(4));
        assertThat(receiver.received().stream().map(message -> message.header("webhook-id")))
                .as("by which a receiver knows a repetition")
                .containsExactlyInAnyOrder(id(0), id(1), id(0), id(1));
        assertThat(types().subList(2, 4)).containsExactlyInAnyOrder("article.published", "reply.approved");
        assertThat(mongo.findById(reply, Document.class, "comments")).doesNotContainKey("untold");
    }

    /** A public node stores it, and can neither know who wants to be told nor tell them. */
    @Test
    void tellsOfAReplyThatIsPublicAtOnce() {
        var article = Samples.live(staff).id();
        discussion("{\"moderation\":\"NONE\"}");
        try {
            var reply = reply(article);
            replyNews.tellAll();
            eventually(() -> assertThat(types()).contains("reply.approved"));
            assertThat(mongo.findById(reply, Document.class, "comments")).doesNotContainKey("untold");
        } finally {
            discussion("null");
        }
    }

    private void discussion(String rules) {
        admin.onVersion(admin.get("/settings").is(200).version())
                .patch("/settings", "{\"discussion\":" + rules + "}")
                .is(200);
    }

    @Test
    void triesAgainAfterAFailure() {
        receiver.answers(500);
        test();
        eventually(() -> assertThat(delivery().at("/attempts/0/status").asInt()).isEqualTo(500));
        assertThat(delivery().at("/state").asString()).isEqualTo("WAITING");
        assertThat(delivery().at("/attempts/0/error").asString()).contains("upstream is down");
        assertThat(admin.get(path).json().has("failingSince")).isTrue();
        assertThat(receiver.received()).hasSize(1);
        clock.forward(Duration.ofSeconds(7));
        eventually(() -> assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED"));
        assertThat(receiver.received()).hasSize(2);
        assertThat(id(1)).isEqualTo(id(0));
        assertThat(receiver.received().get(1).header("webhook-timestamp"))
                .isNotEqualTo(receiver.received().get(0).header("webhook-timestamp"));
        assertThat(receiver.received())
                .allSatisfy(message ->
                        assertThat(message.header("webhook-signature")).isEqualTo(signature(secret, message)));
        eventually(() -> assertThat(admin.get(path).json().has("failingSince")).isFalse());
        assertThat(delivery().at("/payload").asString())
                .isEqualTo(receiver.received().getFirst().body());
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsks() {
        receiver.answers(503, Map.of("Retry-After", "600"));
        test();
        eventually(() -> assertThat(delivery().at("/attempts").size()).isEqualTo(1));
        assertThat(Instant.parse(delivery().at("/nextAttemptAt").asString()))
                .isEqualTo(clock.instant().plusSeconds(600));
    }

    @Test
    void followsNoRedirect() {
        receiver.answers(302, Map.of("Location", receiver.url() + "/elsewhere"));
        test();
        eventually(() -> assertThat(delivery().at("/attempts/0/status").asInt()).isEqualTo(302));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void switchesOffWhatIsGoneAndTellsAdministrators() {
        mongo.remove(new Query(), Mail.class);
        receiver.answers(410);
        test();
        eventually(() ->
                assertThat(admin.get(path).json().at("/enabled").asBoolean()).isFalse());
        assertThat(admin.get(path).text("/disabledBecause")).isEqualTo("GONE");
        assertThat(delivery().at("/state").asString()).isEqualTo("FAILED");
        eventually(() -> assertThat(mongo.find(new Query(), Mail.class))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.template()).isEqualTo("webhook-gone")));
        Samples.live(staff);
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void switchesOffWhatFailedForDays() {
        set(
                "webhooks",
                path.substring("/webhooks/".length()),
                "failingSince",
                clock.instant().minus(Duration.ofDays(3)));
        for (int i = 0; i < 100; i++) {
            receiver.answers(500);
        }
        test();
        var id = delivery().at("/id").asString();
        eventually(() -> {
            // Each try is the last one.
            set("webhook_deliveries", id, "tries", 10);
            clock.forward(Duration.ofSeconds(7));
            assertThat(admin.get(path).text("/disabledBecause")).isEqualTo("FAILING");
        });
        assertThat(delivery().at("/state").asString()).isEqualTo("FAILED");
    }

    @Test
    void tellsOnceMoreWhatWasToldUnderTheSameId() {
        test();
        eventually(() -> assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED"));
        var told = path + "/deliveries/" + delivery().at("/id").asString();
        admin.onVersion(admin.get(told).version()).post(told + "/redeliver").is(200);
        eventually(() -> assertThat(delivery().at("/attempts").size()).isEqualTo(2));
        assertThat(id(1)).isEqualTo(id(0));
        admin.onVersion(1).post(told + "/redeliver").isProblem(412, "stale-version");
    }

    @Test
    void bearsBothSignaturesForADayAfterTheSecretWasRenewed() {
        var renewed = admin.onVersion(1).post(path + "/secret").is(200).text("/secret");
        assertThat(renewed).isNotEqualTo(secret);
        test();
        eventually(() -> assertThat(receiver.received()).hasSize(1));
        var message = receiver.received().getFirst();
        assertThat(message.header("webhook-signature"))
                .isEqualTo(signature(renewed, message) + " " + signature(secret, message));
    }

    @Test
    void oneThatAnswersSlowlyHoldsUpNobodyElse() {
        var waits = receiver.holdsAnswers();
        try (var other = new Receiver()) {
            webhook(other);
            Samples.live(staff);
            await().untilAsserted(() -> {
                courier.deliverDue();
                assertThat(receiver.received()).hasSize(1);
                assertThat(other.received()).hasSize(1);
            });
            assertThat(delivery().at("/state").asString()).isEqualTo("WAITING");
        } finally {
            waits.countDown();
        }
    }

    /** Another round may be under way already, by the clock of the server. */
    private void eventually(ThrowingRunnable assertion) {
        await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            courier.deliverDue().join();
            assertion.run();
        });
    }

    private Answer webhook(Receiver to) {
        return admin.post("/webhooks", """
                        {"name":"Search","url":"%s","events":[%s]}""".formatted(to.url(), ALL)).is(201);
    }

    private void test() {
        admin.post(path + "/test").is(202);
    }

    private void publish(Answer changed) {
        var article = "/articles/" + changed.is(200).id();
        var submitted = staff.as(Role.AUTHOR)
                .onVersion(changed.version())
                .post(article + "/submit")
                .is(200);
        var approved = Samples.approve(staff.as(Role.REVIEWER), submitted).is(200);
        staff.as(Role.EDITOR)
                .onVersion(approved.version())
                .post(article + "/publish")
                .is(200);
    }

    private String reply(String article) {
        var writer = new ReplyForm("Rita", "reader@example.org", null, "Thank you " + article, null);
        return replying.leave(publications.find(article).orElseThrow(), writer).id();
    }

    private void set(String collection, String id, String field, Object value) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().set(field, value), collection);
    }

    /** The newest one, whole. */
    private JsonNode delivery() {
        var newest = deliveries().getFirst().at("/id").asString();
        return admin.get(path + "/deliveries/" + newest).is(200).json();
    }

    private List<JsonNode> deliveries() {
        return admin.get(path + "/deliveries")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private List<String> types() {
        return receiver.received().stream()
                .map(message -> message.text("/type"))
                .toList();
    }

    private String id(int message) {
        return receiver.received().get(message).header("webhook-id");
    }

    /** As a receiver makes it, of what came over the wire. */
    private static String signature(String secret, Message message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            var signed =
                    message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
