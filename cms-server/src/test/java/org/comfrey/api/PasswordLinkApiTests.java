package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.comfrey.model.access.Role;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.Person;
import org.comfrey.model.store.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Invitations and forgotten passwords. What was mailed is read from the outbox, for there is no mail server here. */
@ApiTest
class PasswordLinkApiTests {

    private static final String NEW = "a quite different phrase";

    @Autowired
    private Staff staff;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MongoOperations mongo;

    @Test
    void invitesWhoeverGetsAnAccountWithoutAPassword() {
        var email = UUID.randomUUID() + "@example.org";
        var keyed = staff.as(Role.ADMIN)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());
        var json = "{\"email\":\"%s\",\"name\":\"Ann\",\"roles\":[\"AUTHOR\"]}".formatted(email);
        keyed.post("/people", json).is(201);
        keyed.post("/people", json).is(201);
        assertThat(mailTo(email)).hasSize(1);
        var invitation = values(mailTo(email).getFirst());
        assertThat(invitation)
                .containsEntry("name", "Ann")
                .containsEntry("email", email)
                .containsKey("until");
        staff.anonymous().signIn(email, NEW).isProblem(401, "wrong-credentials");
        choose(token(invitation), NEW).is(204);
        staff.anonymous().signIn(email, NEW).is(200);
    }

    @Test
    void closesAnOlderInvitationByANewerOne() {
        var person = staff.person(Role.AUTHOR);
        var admin = staff.as(Role.ADMIN);
        admin.post("/people/" + person.id() + "/invitation").is(202);
        var keyed = admin.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        keyed.post("/people/" + person.id() + "/invitation").is(202);
        keyed.post("/people/" + person.id() + "/invitation").is(202);
        var mail = mailTo(person.email().value());
        assertThat(mail).hasSize(2);
        choose(token(values(mail.getLast())), NEW).isProblem(403, "not-allowed");
        choose(token(values(mail.getFirst())), NEW).is(204);
    }

    @Test
    void invitesNobodyWhoseAccountIsClosed() {
        var person = staff.person(Role.AUTHOR);
        accounts.change(person.id(), 1, new Accounts.Change(null, null, null, null, null, false));
        staff.as(Role.ADMIN).post("/people/" + person.id() + "/invitation").isProblem(409, "transition-refused");
        staff.as(Role.ADMIN).post("/people/ffffffffffffffffffffffff/invitation").isProblem(404, "not-found");
    }

    @Test
    void givesANewPasswordAndEndsEverySession() {
        var person = staff.person(Role.AUTHOR);
        var session = staff.anonymous().signIn(person);
        var token = resetToken(person);
        assertThat(choose(token, "short").is(422).pointers()).containsExactly("/password");
        session.get("/me").is(200);
        choose(token, NEW).is(204);
        session.get("/me").isProblem(401, "not-signed-in");
        staff.anonymous().signIn(person.email().value(), Staff.PASSWORD).isProblem(401, "wrong-credentials");
        staff.anonymous().signIn(person.email().value(), NEW).is(200);
        choose(token, NEW).isProblem(403, "not-allowed");
        assertThat(mailTo(person.email().value()))
                .extracting(Mail::template)
                .containsExactly("password-changed", "password-reset");
    }

    @Test
    void takesEachLinkOnceHoweverManyUseItAtOnce() throws Exception {
        var token = resetToken(staff.person(Role.AUTHOR));
        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> use = () -> choose(token, NEW).status();
            assertThat(people.invokeAll(Collections.nCopies(4, use)))
                    .extracting(answer -> answer.resultNow())
                    .containsExactlyInAnyOrder(204, 403, 403, 403);
        }
    }

    @Test
    void refusesWrongForgedAndExpiredLinksAlike() {
        var person = staff.person(Role.AUTHOR);
        var token = resetToken(person);
        var other = resetToken(staff.person(Role.AUTHOR));
        var forged = token.substring(0, 24) + other.substring(24);
        var wrong = choose("nonsense", NEW).isProblem(403, "not-allowed");
        assertThat(choose(forged, NEW).isProblem(403, "not-allowed").body()).isEqualTo(wrong.body());
        assertThat(choose("", NEW).isProblem(403, "not-allowed").body()).isEqualTo(wrong.body());
        turnBack(token);
        assertThat(choose(token, NEW).isProblem(403, "not-allowed").body()).isEqualTo(wrong.body());
    }

    @Test
    void keepsNoTokenThatCouldBeUsed() {
        var token = resetToken(staff.person(Role.AUTHOR));
        for (var collection : List.of("password_links", "mail")) {
            assertThat(mongo.getCollection(collection).find().map(document -> document.toJson()))
                    .noneMatch(document -> document.contains(token.substring(24)));
        }
    }

    @Test
    void tellsNobodyWhoHasAnAccount() {
        var known = staff.person(Role.AUTHOR);
        var closed = staff.person(Role.AUTHOR);
        accounts.change(closed.id(), 1, new Accounts.Change(null, null, null, null, null, false));
        var unknown = "nobody-" + known.id() + "@example.org";
        var answer = reset(known.email().value()).is(202);
        for (var address : List.of(closed.email().value(), unknown)) {
            var same = reset(address).is(202);
            assertThat(same.body()).isEqualTo(answer.body());
            assertThat(same.http().headers().map().keySet())
                    .isEqualTo(answer.http().headers().map().keySet());
        }
        mailedTo(known);
        assertThat(mailTo(closed.email().value())).isEmpty();
        assertThat(mailTo(unknown)).isEmpty();
    }

    @Test
    void slowsDownWhoeverAsksTooOften() {
        var unknown = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 3; i++) {
            reset(unknown).is(202);
        }
        assertThat(Integer.parseInt(reset(unknown.toUpperCase(Locale.ROOT))
                        .isProblem(429, "too-many-attempts")
                        .header("Retry-After")))
                .isBetween(1, 3600);
    }

    @Test
    void refusesWhatIsNoAddressAndWhatHasNoCsrfToken() {
        assertThat(reset("no address").isProblem(422, "invalid-content").pointers())
                .containsExactly("/email");
        staff.anonymous()
                .post("/session/password-reset", "{\"email\":\"a@example.org\"}")
                .isProblem(403, "csrf");
        staff.anonymous().post("/session/password", "{}").isProblem(403, "csrf");
        var client = staff.anonymous();
        client.get("/session");
        client.post("/session/password", "{\"person\":\"x\"}").isProblem(422, "invalid-content");
    }

    private String resetToken(Person person) {
        reset(person.email().value()).is(202);
        return token(values(mailedTo(person)));
    }

    /** The link is made in the background. */
    private Mail mailedTo(Person person) {
        return await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> mailTo(person.email().value()).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private Answer reset(String email) {
        var client = staff.anonymous();
        client.get("/session");
        return client.post("/session/password-reset", "{\"email\":\"%s\"}".formatted(email));
    }

    private Answer choose(String token, String password) {
        var client = staff.anonymous();
        client.get("/session");
        return client.post("/session/password", "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
    }

    /** The newest first. */
    private List<Mail> mailTo(String email) {
        return outbox.list(null, Slice.of(Slice.MOST, null)).items().stream()
                .filter(mail -> outbox.to(mail).value().equals(email))
                .toList();
    }

    private Map<String, Object> values(Mail mail) {
        return outbox.values(mail).orElseThrow();
    }

    private static String token(Map<String, Object> values) {
        var link = String.valueOf(values.get("link"));
        assertThat(link).startsWith("/admin/password#");
        return link.substring(link.indexOf('#') + 1);
    }

    private void turnBack(String token) {
        var found = mongo.updateFirst(
                Query.query(Criteria.where("_id").is(token.substring(0, 24))),
                new Update().set("expiresAt", Instant.now()),
                "password_links");
        assertThat(found.getMatchedCount()).isOne();
    }
}
