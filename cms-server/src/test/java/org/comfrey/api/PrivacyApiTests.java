package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.privacy.Erasing;
import org.comfrey.model.publication.Publications;
import org.comfrey.newsroom.SiteClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ApiTest
class PrivacyApiTests {

    private static final String WEBSITE = "https://robin-site.example/";

    @Autowired
    private Staff staff;

    @Autowired
    private Replying replying;

    @Autowired
    private Publications publications;

    @Autowired
    private Comments comments;

    @Autowired
    private Writers writers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Erasing erasing;

    @Autowired
    private MongoOperations mongo;

    @LocalServerPort
    private int port;

    @Test
    void exportsEverythingThatIsStored() {
        var email = newAddress();
        var article = Samples.live(staff);
        var reply = approved(edited(reply(article, email, null)));
        var waiting = reply(article, email, reply.id());
        var spam = spam(reply(article, email, null));
        outbox.queue(new MailMessage(
                new EmailAddress(email), "approved", Locale.ENGLISH, Map.of("name", "Robin"), "export:" + email));
        hold(email);
        var found = admin().post("/privacy/searches", whom(email)).is(200);
        assertThat(found.json().at("/replies").asInt()).isEqualTo(3);
        assertThat(found.json().at("/published").asInt()).isOne();
        assertThat(found.json().at("/messages").asInt()).isOne();
        assertThat(found.text("/lists/0")).isEqualTo("heldAddresses");
        assertThat(Instant.parse(found.text("/first"))).isEqualTo(ms(reply.createdAt()));
        var export = admin().post("/privacy/exports", whom(email)).is(200);
        assertThat(export.header("Content-Disposition"))
                .startsWith("attachment")
                .contains(".json");
        assertThat(export.header("Cache-Control")).contains("no-store");
        var replies = export.json().at("/replies");
        assertThat(replies.valueStream().map(one -> one.at("/id").asString()))
                .containsExactly(reply.id(), waiting.id(), spam.id());
        var first = replies.get(0);
        assertThat(first.at("/name").asString()).isEqualTo(reply.name());
        assertThat(first.at("/email").asString()).isEqualTo(email);
        assertThat(first.at("/website").asString()).isEqualTo(WEBSITE);
        assertThat(first.at("/text").asString()).isEqualTo(reply.text());
        assertThat(first.at("/status").asString()).isEqualTo("APPROVED");
        assertThat(first.at("/wordings/0/text").asString()).startsWith("First words");
        assertThat(first.at("/reasons/0").asString()).isNotBlank();
        assertThat(first.at("/decision/by").asString()).isNotBlank();
        assertThat(first.at("/article/title").asString()).isEqualTo(article.text("/title"));
        assertThat(first.at("/link").asString()).endsWith("#reply-" + reply.id());
        assertThat(replies.get(1).at("/parent").asString()).isEqualTo(reply.id());
        assertThat(replies.get(1).has("link")).isFalse();
        assertThat(replies.get(2).at("/status").asString()).isEqualTo("SPAM");
        assertThat(export.json().at("/messages/0/values/name").asString()).isEqualTo("Robin");
    }

    @Test
    void leavesNoMatchInTheStoreAndOnNoPage() {
        var email = newAddress();
        var article = Samples.live(staff);
        var reply = approved(edited(reply(article, email, null)));
        var waiting = reply(article, email, null);
        var before = comments.require(waiting.id());
        outbox.queue(new MailMessage(
                new EmailAddress(email), "approved", Locale.ENGLISH, Map.of("name", "Robin"), "erase:" + email));
        hold(email);
        assertThat(page(article)).contains("Robin " + email.hashCode(), WEBSITE);
        var proof = erase(email, "KEEP");
        assertThat(page(article))
                .contains(reply.text(), "Anonymous")
                .doesNotContain("Robin " + email.hashCode())
                .doesNotContain(WEBSITE);
        isStoredNowhere(
                email,
                "Robin " + email.hashCode(),
                "First words of " + email,
                before.fingerprint(),
                reply.fingerprint(),
                String.valueOf(before.likeness()),
                String.valueOf(reply.likeness()),
                String.valueOf(before.emailSealed()));
        assertThat(comments.require(waiting.id()).text()).contains("[address removed]");
        assertThat(count(email)).isZero();
        assertThat(proof.json().at("/replies").asInt()).isEqualTo(2);
        assertThat(proof.json().at("/messages").asInt()).isOne();
        assertThat(proof.json().at("/entries").asInt()).isOne();
        assertThat(proof.json().at("/changed").valueStream().map(id -> id.asString()))
                .containsExactlyInAnyOrder(reply.id(), waiting.id());
        assertThat(proof.json().has("doneAt")).isTrue();
        assertThat(proof.body()).doesNotContain(email);
        var found = admin().post("/privacy/searches", whom(email)).is(200);
        assertThat(found.json().at("/replies").asInt()).isZero();
        assertThat(found.text("/erasures/0/id")).isEqualTo(proof.id());
        assertThat(admin().get("/privacy/erasures").is(200).body()).contains(proof.id());
        assertThat(admin().get("/audit?act=POST%20/privacy/erasures&object=" + proof.id())
                        .is(200)
                        .body())
                .contains(proof.id());
    }

    @Test
    void removesTextsTooAndLeavesAPlaceForTheAnswers() {
        var email = newAddress();
        var article = Samples.live(staff);
        var reply = approved(reply(article, email, null));
        var waiting = reply(article, email, null);
        var answer = staff.as(Role.MODERATOR)
                .onVersion(reply.version())
                .post("/comments/" + reply.id() + "/replies", "{\"text\":\"Thank you, whoever you are.\"}")
                .is(201);
        erase(email, "REMOVE");
        assertThat(page(article))
                .contains(Comment.REMOVED_TEXT, "Thank you, whoever you are.")
                .doesNotContain(reply.text());
        isStoredNowhere(reply.text(), waiting.text());
        assertThat(staff.as(Role.MODERATOR)
                        .get("/comments/" + answer.id())
                        .is(200)
                        .text("/parent"))
                .isEqualTo(reply.id());
        // Nobody need decide on a reply that has no words any more.
        assertThat(staff.as(Role.MODERATOR)
                        .get("/comments/" + waiting.id())
                        .is(200)
                        .text("/status"))
                .isEqualTo("TRASH");
    }

    @Test
    void leavesALaterReplyOfTheSameAddressAlone() {
        var email = newAddress();
        var article = Samples.live(staff);
        var reply = reply(article, email, null);
        erase(email, "KEEP");
        var later = reply(article, email, null);
        assertThat(later.id()).isNotEqualTo(reply.id());
        admin().post("/privacy/replays", "{}").is(200);
        assertThat(comments.require(later.id()).name()).startsWith("Robin");
        assertThat(comments.require(reply.id()).name()).isEqualTo("Anonymous");
    }

    @Test
    void goesOnInTheBackgroundWithManyRepliesAndAfterACrash() {
        var email = newAddress();
        var template = reply(Samples.live(staff), email, null);
        var many = IntStream.range(0, 620)
                .mapToObj(number -> template.toBuilder()
                        .id(new ObjectId().toHexString())
                        .fingerprint(UUID.randomUUID().toString())
                        .build())
                .toList();
        mongo.insert(many, Comment.class);
        var order = erase(email, "REMOVE");
        assertThat(order.json().has("doneAt")).isFalse();
        assertThat(count(email)).isBetween(1L, 121L);
        erasing.finishAll();
        var done = admin().get("/privacy/erasures/" + order.id()).is(200);
        assertThat(done.json().has("doneAt")).isTrue();
        assertThat(done.json().at("/replies").asInt()).isEqualTo(621);
        assertThat(count(email)).isZero();
        // What a crash leaves: noted, and not done.
        mongo.save(template, "comments");
        mongo.updateFirst(Query.query(Criteria.where("_id").is(order.id())), new Update().unset("doneAt"), "erasures");
        erasing.finishAll();
        assertThat(count(email)).isZero();
        var again = admin().get("/privacy/erasures/" + order.id()).is(200);
        assertThat(again.json().at("/replies").asInt()).isEqualTo(621);
        mongo.remove(Query.query(Criteria.where("article").is(template.article())), Comment.class);
    }

    @Test
    void erasesAgainWhatABackupHasBroughtBack() {
        var email = newAddress();
        var reply = comments.require(reply(Samples.live(staff), email, null).id());
        var proof = erase(email, "KEEP");
        mongo.save(reply, "comments");
        assertThat(admin().post("/privacy/replays", "{}")
                        .is(200)
                        .json()
                        .at("/repeated")
                        .asInt())
                .isOne();
        assertThat(comments.require(reply.id()).name()).isEqualTo("Anonymous");
        assertThat(admin().get("/privacy/erasures/" + proof.id()).is(200).json().has("repeatedAt"))
                .isTrue();
        assertThat(admin().post("/privacy/replays", "{}")
                        .is(200)
                        .json()
                        .at("/repeated")
                        .asInt())
                .isZero();
    }

    @Test
    void takesErasuresThatTheBackupDoesNotKnowFromTheListThatWasKept() {
        var email = newAddress();
        var reply = comments.require(reply(Samples.live(staff), email, null).id());
        var proof = erase(email, "KEEP");
        var list = admin().get("/privacy/erasure-list").is(200);
        assertThat(list.header("Content-Disposition")).startsWith("attachment");
        mongo.save(reply, "comments");
        mongo.remove(Query.query(Criteria.where("_id").is(proof.id())), "erasures");
        var forged = list.body().replace("\"textsRemoved\":false", "\"textsRemoved\":true");
        admin().post("/privacy/replays", forged).isProblem(422, "invalid-content");
        assertThat(comments.require(reply.id()).name()).startsWith("Robin");
        var replayed = admin().post("/privacy/replays", list.body()).is(200);
        assertThat(replayed.json().at("/added").asInt()).isOne();
        assertThat(replayed.json().at("/repeated").asInt()).isOne();
        assertThat(comments.require(reply.id()).name()).isEqualTo("Anonymous");
        var back = admin().get("/privacy/erasures/" + proof.id()).is(200);
        assertThat(back.text("/at")).isEqualTo(proof.text("/at"));
        assertThat(back.json().at("/replies").asInt()).isOne();
    }

    @Test
    void isOneErasureHoweverOftenItIsSent() {
        var email = newAddress();
        var admin = admin().withHeader("Idempotency-Key", "erase " + email);
        var body = "{\"email\":\"%s\",\"texts\":\"KEEP\"}".formatted(email);
        var first = admin.post("/privacy/erasures", body).is(201);
        assertThat(admin.post("/privacy/erasures", body).is(201).id()).isEqualTo(first.id());
    }

    @Test
    void leavesAnAccountAndItsMail() {
        var person = staff.person(Role.AUTHOR);
        var email = person.email().value();
        outbox.queue(
                new MailMessage(person.email(), "approved", Locale.ENGLISH, Map.of("name", "Ann"), "kept:" + email));
        var found = admin().post("/privacy/searches", whom(email)).is(200);
        assertThat(found.text("/account")).isEqualTo(person.id());
        erase(email, "KEEP");
        assertThat(admin().post("/privacy/searches", whom(email))
                        .is(200)
                        .json()
                        .at("/messages")
                        .asInt())
                .isEqualTo(found.json().at("/messages").asInt());
        assertThat(admin().get("/people/" + person.id()).is(200).text("/email")).isEqualTo(email);
    }

    @Test
    void saysWhatIsWrong() {
        admin().post("/privacy/searches", whom("nobody")).isProblem(422, "invalid-content");
        var refused = admin().post("/privacy/erasures", "{\"email\":\"a@b\"}").isProblem(422, "invalid-content");
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder("/email", "/texts");
        admin().post("/privacy/replays", "{\"erasures\":[null]}").isProblem(422, "invalid-content");
        admin().get("/privacy/erasures/ffffffffffffffffffffffff").isProblem(404, "not-found");
    }

    private Client admin() {
        return staff.as(Role.ADMIN);
    }

    private Answer erase(String email, String texts) {
        return admin().post("/privacy/erasures", "{\"email\":\"%s\",\"texts\":\"%s\"}".formatted(email, texts))
                .is(201);
    }

    private static String newAddress() {
        return "robin-" + UUID.randomUUID() + "@readers.example";
    }

    private static String whom(String email) {
        return "{\"email\":\"%s\"}".formatted(email);
    }

    private static Instant ms(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private long count(String email) {
        return mongo.count(
                Query.query(Criteria.where("emailHash").is(writers.hashOf(new EmailAddress(email)))), Comment.class);
    }

    private Comment reply(Answer article, String email, @Nullable String parent) {
        return replying.leave(
                publications.find(article.id()).orElseThrow(),
                new ReplyForm(
                        "Robin " + email.hashCode(),
                        email,
                        WEBSITE,
                        "First words of " + email + " are these: " + UUID.randomUUID(),
                        parent));
    }

    private Comment edited(Comment reply) {
        staff.as(Role.MODERATOR)
                .onVersion(reply.version())
                .patch("/comments/" + reply.id(), "{\"text\":\"Other words %s.\"}".formatted(UUID.randomUUID()))
                .is(200);
        return comments.require(reply.id());
    }

    private Comment approved(Comment reply) {
        return act(reply, "approve");
    }

    private Comment spam(Comment reply) {
        return act(reply, "spam");
    }

    private Comment act(Comment reply, String act) {
        staff.as(Role.MODERATOR)
                .onVersion(reply.version())
                .post("/comments/" + reply.id() + "/" + act)
                .is(200);
        return comments.require(reply.id());
    }

    private void hold(String email) {
        holdThese("\"%s\",\"@mailbox.example\"".formatted(email));
    }

    /** Other tests share this site. */
    @AfterEach
    void holdNobody() {
        holdThese("");
    }

    private void holdThese(String addresses) {
        admin().onVersion(admin().get("/settings").is(200).version())
                .patch("/settings", "{\"discussion\":{\"heldAddresses\":[%s]}}".formatted(addresses))
                .is(200);
    }

    private String page(Answer article) {
        return String.valueOf(
                new SiteClient(port).get("/articles/" + article.text("/slug")).getBody());
    }

    /** Looks through all collections; what is there would be too long to print. */
    private void isStoredNowhere(String... texts) {
        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.getCollection(collection).find(Document.class)) {
                assertThat(Stream.of(texts).filter(document.toString()::contains))
                        .as("what should be gone, in %s", collection)
                        .isEmpty();
            }
        }
    }
}
