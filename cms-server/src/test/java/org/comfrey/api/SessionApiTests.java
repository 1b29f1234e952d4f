package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.model.person.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ApiTest
class SessionApiTests {

    private static final String SESSION = "COMFREY_SESSION";

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Test
    void signsInAndOut() {
        var client = staff.anonymous();
        assertThat(client.get("/session").is(200).json().at("/signedIn").asBoolean())
                .isFalse();
        client.get("/me").isProblem(401, "not-signed-in");
        client.signIn(staff.person(Role.AUTHOR));
        assertThat(client.get("/session").is(200).json().at("/signedIn").asBoolean())
                .isTrue();
        assertThat(client.get("/me").is(200).json().at("/permissions").toString())
                .contains("articles:write");
        var before = client.cookie(SESSION).orElseThrow().getValue();
        client.delete("/session").is(204);
        client.withHeader("Cookie", SESSION + "=" + before).get("/me").isProblem(401, "not-signed-in");
    }

    @Test
    void setsCookiesThatScriptsAndOtherSitesCannotUse() {
        var client = staff.anonymous();
        client.get("/session");
        var person = staff.person(Role.AUTHOR);
        var answer = client.signIn(person.email().value(), Staff.PASSWORD).is(200);
        assertThat(answer.http().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(SESSION + "=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/api/admin"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"));
        assertThat(answer.body()).doesNotContain(person.passwordHash(), Staff.PASSWORD);
    }

    @Test
    void takesANewSessionAndANewCsrfTokenAtEachSignIn() {
        var person = staff.person(Role.AUTHOR);
        var client = staff.anonymous().signIn(person);
        var session = client.cookie(SESSION).orElseThrow().getValue();
        var csrf = client.cookie("XSRF-TOKEN").orElseThrow().getValue();
        client.signIn(person);
        assertThat(client.cookie(SESSION).orElseThrow().getValue()).isNotEqualTo(session);
        client.get("/session");
        assertThat(client.cookie("XSRF-TOKEN").orElseThrow().getValue()).isNotEqualTo(csrf);
        staff.anonymous()
                .withHeader("Cookie", SESSION + "=" + session)
                .get("/me")
                .isProblem(401, "not-signed-in");
    }

    @Test
    void neverTakesASessionIdFromOutside() {
        var client = staff.anonymous();
        client.get("/session");
        var chosen = "chosen-by-somebody-else";
        var csrf = client.cookie("XSRF-TOKEN").orElseThrow().getValue();
        var person = staff.person(Role.AUTHOR);
        var answer = staff.anonymous()
                .withHeader("Cookie", SESSION + "=" + chosen + "; XSRF-TOKEN=" + csrf)
                .withHeader("X-XSRF-TOKEN", csrf)
                .post(
                        "/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(person.email().value(), Staff.PASSWORD))
                .is(200);
        assertThat(answer.http().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains(chosen))
                .anyMatch(cookie -> cookie.startsWith(SESSION + "="));
    }

    @Test
    void refusesChangesWithoutTheCsrfToken() {
        var client = staff.asNew(Role.AUTHOR);
        client.withHeader("X-XSRF-TOKEN", "wrong")
                .post("/articles", "{\"title\":\"x\"}")
                .isProblem(403, "csrf");
        staff.anonymous()
                .post("/session", "{\"email\":\"a@example.org\",\"password\":\"x\"}")
                .isProblem(403, "csrf");
        staff.anonymous().delete("/session").isProblem(403, "csrf");
    }

    @Test
    void tellsNobodyWhoHasAnAccount() {
        var known = staff.person(Role.AUTHOR);
        var closed = staff.person(Role.AUTHOR);
        accounts.change(closed.id(), 1, new Accounts.Change(null, null, null, null, null, false));
        var wrong = staff.anonymous()
                .signIn(known.email().value(), "not the password")
                .isProblem(401, "wrong-credentials");
        var unknown = staff.anonymous().signIn("nobody-" + known.id() + "@example.org", "not the password");
        var noAddress = staff.anonymous().signIn("no address " + known.id(), "not the password");
        var notActive = staff.anonymous().signIn(closed.email().value(), Staff.PASSWORD);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(noAddress.body()).isEqualTo(wrong.body());
        assertThat(notActive.body()).isEqualTo(wrong.body());
    }

    @Test
    void slowsDownGuessing() {
        var person = staff.person(Role.AUTHOR);
        for (int attempt = 1; attempt <= 5; attempt++) {
            staff.anonymous().signIn(person.email().value(), "guess " + attempt).isProblem(401, "wrong-credentials");
        }
        var refused = staff.anonymous()
                .signIn(person.email().value().toUpperCase(Locale.ROOT), Staff.PASSWORD)
                .isProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
    }

    @Test
    void refusesPasswordsNoOneCouldHave() {
        var client = staff.anonymous();
        assertThat(client.signIn("a@example.org", "x".repeat(129))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/password");
        client.post("/session", "{\"email\":{\"$ne\":null},\"password\":\"x\"}").isProblem(422, "invalid-content");
    }

    @Test
    void actsAtOnceOnAChangeOfRolesAClosedAccountAndANewPassword() {
        var person = staff.person(Role.AUTHOR);
        var client = staff.anonymous().signIn(person);
        client.get("/people").isProblem(403, "not-allowed");
        accounts.change(person.id(), 1, new Accounts.Change(null, null, Set.of(Role.ADMIN), null, null, null));
        client.get("/people").is(200);
        accounts.change(person.id(), 2, new Accounts.Change(null, null, null, null, null, false));
        client.get("/people").isProblem(401, "not-signed-in");

        var other = staff.person(Role.AUTHOR);
        var session = staff.anonymous().signIn(other);
        accounts.setPassword(other.id(), "another long password");
        session.get("/me").isProblem(401, "not-signed-in");
    }

    @Test
    void endsAfterSevenDaysAndAfterEightIdleHours() {
        var now = clock.instant();
        var old = staff.asNew(Role.AUTHOR);
        turnBack(old, "created", now.minusSeconds(7 * 24 * 3600 + 1));
        old.get("/me").isProblem(401, "not-signed-in");
        var idle = staff.asNew(Role.AUTHOR);
        turnBack(idle, "expireAt", now.minusSeconds(1));
        idle.get("/me").isProblem(401, "not-signed-in");
        var fresh = staff.asNew(Role.AUTHOR);
        turnBack(fresh, "accessed", now.minusSeconds(7 * 3600));
        fresh.get("/me").is(200);
        fresh.get("/me").is(200);
    }

    @Test
    void isNotBroughtBackByARequestThatWasUnderWay() {
        var client = staff.asNew(Role.AUTHOR);
        var id = client.cookie(SESSION).orElseThrow().getValue();
        turnBack(client, "accessed", clock.instant().minusSeconds(3600));
        client.delete("/session").is(204);
        assertThat(mongo.getCollection("sessions").find().map(session -> session.getString("_id")))
                .doesNotContain(new String(Base64.getDecoder().decode(id), StandardCharsets.UTF_8));
    }

    @Test
    void judgesABearerTokenByItselfAndWithoutCsrf() {
        var machine = staff.machine(Permission.ARTICLES_READ, Permission.ARTICLES_WRITE);
        assertThat(machine.get("/me").is(200).text("/kind")).isEqualTo("TOKEN");
        var draft = machine.post("/articles", Samples.article(Samples.uniqueTitle()))
                .is(201);
        assertThat(draft.text("/createdBy")).startsWith("token:");
        assertThat(draft.json().at("/authors").size()).isZero();
        var answer = staff.asNew(Role.ADMIN)
                .withHeader("Authorization", "Bearer cfy_nonsense")
                .get("/articles");
        assertThat(answer.isProblem(401, "invalid-token").header("WWW-Authenticate"))
                .contains("invalid_token");
        assertThat(answer.http().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SESSION));
        staff.anonymous()
                .withHeader("Authorization", "Basic YTpi")
                .send("GET", "/articles", null, BodyPublishers.noBody())
                .isProblem(401, "not-signed-in");
    }

    private void turnBack(Client client, String field, Instant to) {
        var cookie = client.cookie(SESSION).orElseThrow().getValue();
        var id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        var update = new Update().set(field, Date.from(to));
        var found = mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, "sessions");
        assertThat(found.getMatchedCount()).isOne();
    }
}
