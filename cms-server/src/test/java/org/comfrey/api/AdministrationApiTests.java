package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** People, tokens, topics and settings. */
@ApiTest
class AdministrationApiTests {

    @Autowired
    private Staff staff;

    @Test
    void opensChangesAndClosesAnAccount() {
        var admin = staff.as(Role.ADMIN);
        var person = admin.post("/people", person("ROLES")).is(201);
        assertThat(person.header("Location")).isEqualTo("/api/admin/v1/people/" + person.id());
        assertThat(person.body()).doesNotContain("password", "argon2");
        var changed = admin.onVersion(1)
                .patch("/people/" + person.id(), "{\"roles\":[\"EDITOR\"],\"credentials\":null,\"active\":false}")
                .is(200);
        assertThat(changed.text("/roles/0")).isEqualTo("EDITOR");
        assertThat(changed.json().has("credentials")).isFalse();
        assertThat(changed.json().at("/active").asBoolean()).isFalse();
        assertThat(admin.onVersion(2)
                        .patch("/people/" + person.id(), "{\"name\":null,\"roles\":[]}")
                        .is(422)
                        .pointers())
                .contains("/name", "/roles");
        admin.onVersion(1).patch("/people/" + person.id(), "{}").isProblem(412, "stale-version");
        assertThat(admin.onVersion(2)
                        .patch("/people/" + person.id(), "{\"passwordHash\":\"x\"}")
                        .is(422)
                        .pointers())
                .containsExactly("/passwordHash");
    }

    @Test
    void colleaguesHaveNamesForEverybodyAndAddressesForAdministratorsOnly() {
        var admin = staff.as(Role.ADMIN);
        var person = admin.post("/people", person("STAFF")).is(201);
        var author = staff.as(Role.AUTHOR);
        var colleagues = author.get("/staff?limit=100").is(200);
        assertThat(colleagues.body())
                .contains(person.id(), person.text("/name"))
                .doesNotContain("@", "roles");
        author.get("/people").isProblem(403, "not-allowed");
    }

    @Test
    void peopleChangeWhatReadersAreToldOfThemAndNothingElse() {
        var author = staff.asNew(Role.AUTHOR);
        var before = author.get("/me").is(200);
        var changed = author.onVersion(before.version())
                .patch("/me", "{\"name\":\"Ada Field\",\"bio\":\"She listens.\"}")
                .is(200);
        assertThat(changed.text("/name")).isEqualTo("Ada Field");
        assertThat(changed.text("/bio")).isEqualTo("She listens.");
        assertThat(changed.text("/credentials")).isEqualTo(before.text("/credentials"));
        assertThat(changed.header("ETag")).isEqualTo("\"" + changed.version() + "\"");
        for (var field : List.of("roles", "credentials", "email", "slug", "active")) {
            assertThat(author.onVersion(changed.version())
                            .patch("/me", "{\"%s\":null}".formatted(field))
                            .isProblem(422, "invalid-content")
                            .pointers())
                    .containsExactly("/" + field);
        }
        assertThat(author.onVersion(changed.version())
                        .patch("/me", "{\"name\":null}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/name");
        author.onVersion(before.version()).patch("/me", "{}").isProblem(412, "stale-version");
        author.patch("/me", "{}").isProblem(428, "version-required");
    }

    @Test
    void givesAPersonsPageAnotherAddress() {
        var admin = staff.as(Role.ADMIN);
        var person = admin.post("/people", person("SLUG")).is(201);
        var other = admin.post("/people", person("SLUG2")).is(201);
        var slug = "person-" + UUID.randomUUID();
        assertThat(admin.onVersion(1)
                        .patch("/people/" + person.id(), "{\"slug\":\"%s\"}".formatted(slug))
                        .is(200)
                        .text("/slug"))
                .isEqualTo(slug);
        for (var wrong : List.of(slug, "Not A Slug")) {
            assertThat(admin.onVersion(1)
                            .patch("/people/" + other.id(), "{\"slug\":\"%s\"}".formatted(wrong))
                            .isProblem(422, "invalid-content")
                            .pointers())
                    .containsExactly("/slug");
        }
    }

    @Test
    void opensOneAccountForOneKeyAndOneAddress() {
        var admin = staff.as(Role.ADMIN);
        var json = person("KEY");
        var keyed = admin.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("/people", json).is(201);
        assertThat(keyed.post("/people", json).is(201).id()).isEqualTo(first.id());
        assertThat(admin.post("/people", json).isProblem(422, "invalid-content").pointers())
                .containsExactly("/email");
        assertThat(admin.post("/people", person("X").replace(Staff.PASSWORD, "short"))
                        .is(422)
                        .pointers())
                .containsExactly("/password");
        assertThat(admin.post("/people", "{}").is(422).pointers()).containsExactly("/email", "/name", "/roles");
    }

    @Test
    void showsATokensSecretOnce() {
        var admin = staff.as(Role.ADMIN);
        var keyed = admin.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        var json = token("articles:read", Instant.now().plus(Duration.ofDays(1)));
        var made = keyed.post("/tokens", json).is(201);
        var bearer = made.text("/bearer");
        var path = "/tokens/" + made.text("/token/id");
        assertThat(bearer).startsWith("cfy_");
        keyed.post("/tokens", json).isProblem(409, "created-before");
        assertThat(admin.get(path).is(200).body()).doesNotContain(bearer, "secret");
        assertThat(admin.get("/tokens?limit=100").is(200).body()).doesNotContain(bearer, "secret");

        var machine = staff.anonymous().withHeader("Authorization", "Bearer " + bearer);
        machine.get("/articles").is(200);
        admin.delete(path).is(204);
        machine.get("/articles").isProblem(401, "invalid-token");
        admin.delete(path).is(204);
        assertThat(admin.get(path).is(200).json().has("revokedAt")).isTrue();
        admin.delete("/tokens/ffffffffffffffffffffffff").isProblem(404, "not-found");
    }

    @Test
    void makesNoTokenForPeoplesScopesOrForEver() {
        var admin = staff.as(Role.ADMIN);
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(admin.post("/tokens", token("people:manage", tomorrow))
                        .is(422)
                        .pointers())
                .containsExactly("/scopes/0");
        assertThat(admin.post("/tokens", token("nonsense", tomorrow)).is(422).pointers())
                .containsExactly("/scopes/0");
        assertThat(admin.post("/tokens", token("articles:read", tomorrow.plus(Duration.ofDays(400))))
                        .is(422)
                        .pointers())
                .containsExactly("/expiresAt");
        assertThat(admin.post("/tokens", "{}").is(422).pointers()).contains("/expiresAt");
    }

    @Test
    void growsATreeOfTopics() {
        var editor = staff.as(Role.EDITOR);
        var name = "Pain " + UUID.randomUUID();
        var wide = editor.post("/topics", "{\"name\":\"%s\",\"kind\":\"CONDITION\"}".formatted(name))
                .is(201);
        var narrow = editor.post(
                        "/topics",
                        "{\"name\":\"Back %s\",\"kind\":\"CONDITION\",\"parent\":\"%s\"}".formatted(name, wide.id()))
                .is(201);
        assertThat(wide.header("ETag")).isEqualTo("\"1\"");
        editor.onVersion(1).delete("/topics/" + wide.id()).isProblem(422, "invalid-content");
        var moved = editor.onVersion(1).patch("/topics/" + narrow.id(), "{\"parent\":null,\"synonyms\":[\"Lumbago\"]}");
        assertThat(moved.is(200).json().has("parent")).isFalse();
        assertThat(editor.onVersion(1)
                        .patch("/topics/" + narrow.id(), "{}")
                        .isProblem(412, "stale-version")
                        .text("/current/synonyms/0"))
                .isEqualTo("Lumbago");
        editor.onVersion(1).delete("/topics/" + wide.id()).is(204);
        editor.get("/topics/" + wide.id()).isProblem(404, "not-found");
        assertThat(editor.post("/topics", "{\"name\":\"x\",\"slug\":\"%s\"}".formatted(narrow.text("/slug")))
                        .is(422)
                        .pointers())
                .containsExactly("/kind");
    }

    @Test
    void changesHowTheSiteLooks() {
        var admin = staff.as(Role.ADMIN);
        var before = admin.get("/settings").is(200);
        var look =
                "{\"appearance\":{\"colour\":\"#7A1F5C\",\"menu\":[{\"label\":\"About us\",\"href\":\"/articles/about\"}]}}";
        var changed = admin.onVersion(before.version()).patch("/settings", look).is(200);
        assertThat(changed.text("/appearance/colour")).isEqualTo("#7a1f5c");
        assertThat(changed.text("/appearance/menu/0/label")).isEqualTo("About us");
        var wrong = """
                {"appearance":{"logo":"%s","colour":"#ffff00","menu":[{"label":"","href":"javascript:alert(1)"}]}}""";
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", wrong.formatted(before.version()))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactlyInAnyOrder("/appearance/colour", "/appearance/menu/0/label", "/appearance/menu/0/href");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", "{\"appearance\":{\"logo\":\"none\"}}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/appearance/logo");
        admin.onVersion(changed.version())
                .patch("/settings", "{\"appearance\":null}")
                .is(200);
    }

    @Test
    void changesHowReadersTalk() {
        var admin = staff.as(Role.ADMIN);
        var before = admin.get("/settings").is(200);
        assertThat(before.json().at("/discussion"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"closedAfterDays":0,"moderation":"ALL","nameRequired":true,"emailRequired":true,"mostLinks":2,
                 "heldWords":[],"blockedWords":[],"heldAddresses":[],"blockedAddresses":[],"trustedAddresses":[],
                 "classifier":true,"pageSize":100,"depth":5}"""));
        var changed = admin.onVersion(before.version()).patch("/settings", """
                {"discussion":{"moderation":"FIRST","heldWords":["miracle cure"],"trustedAddresses":["@clinic.example"]}}""").is(200);
        assertThat(changed.text("/discussion/moderation")).isEqualTo("FIRST");
        assertThat(changed.json().at("/discussion/mostLinks").asInt()).isEqualTo(2);
        assertThat(changed.text("/discussion/trustedAddresses/0")).isEqualTo("@clinic.example");
        var author = staff.as(Role.AUTHOR).get("/settings").is(200);
        assertThat(author.text("/discussion/heldWords/0")).isEqualTo("miracle cure");
        assertThat(author.body()).doesNotContain("clinic.example");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", """
                        {"discussion":{"blockedWords":["fine",""],"heldAddresses":["nobody"],"depth":11}}""")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactlyInAnyOrder(
                        "/discussion/blockedWords/1", "/discussion/heldAddresses/0", "/discussion/depth");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", "{\"discussion\":{\"heldWords\":[null]}}")
                        .is(422)
                        .pointers())
                .isNotEmpty();
        admin.onVersion(changed.version())
                .patch("/settings", "{\"discussion\":null}")
                .is(200);
    }

    @Test
    void changesSettings() {
        var admin = staff.as(Role.ADMIN);
        var before = admin.get("/settings").is(200);
        var changed = admin.onVersion(before.version())
                .patch("/settings", "{\"tagline\":\"Hands and facts\"}")
                .is(200);
        assertThat(changed.text("/tagline")).isEqualTo("Hands and facts");
        assertThat(changed.text("/name")).isEqualTo(before.text("/name"));
        var stale = admin.onVersion(before.version()).patch("/settings", "{}").isProblem(412, "stale-version");
        assertThat(stale.text("/current/tagline")).isEqualTo("Hands and facts");
        var wrong = admin.onVersion(changed.version())
                .patch("/settings", "{\"timeZone\":\"Mars/Base\",\"reviewIntervalMonths\":0,\"name\":null}");
        assertThat(wrong.isProblem(422, "invalid-content").pointers())
                .containsExactlyInAnyOrder("/timeZone", "/reviewIntervalMonths", "/name");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", "{\"editorial\":{\"checklist\":{\"readingGradeLimit\":-1}}}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/editorial/checklist/readingGradeLimit");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", """
                                {"name":"","editorial":{"trashDays":0,"checklist":{"readingGradeLimit":-1}},
                                 "appearance":{"colour":"#ffee00","featured":["a","a"]}}""")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .as("all at once")
                .containsExactlyInAnyOrder(
                        "/name",
                        "/editorial/trashDays",
                        "/editorial/checklist/readingGradeLimit",
                        "/appearance/colour",
                        "/appearance/featured");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", "{\"commentsOpen\":null}")
                        .is(422)
                        .pointers())
                .containsExactly("/commentsOpen");
    }

    @Test
    void offersNoSetupOnASiteThatHasPeople() {
        staff.as(Role.ADMIN);
        var anonymous = staff.anonymous();
        assertThat(anonymous.get("/setup").is(200).json().at("/open").asBoolean())
                .isFalse();
        anonymous.get("/session");
        anonymous
                .post(
                        "/setup",
                        "{\"token\":\"x\",\"email\":\"me@example.org\",\"name\":\"Me\",\"password\":\"%s\"}"
                                .formatted(Staff.PASSWORD))
                .isProblem(403, "not-allowed");
    }

    private static String person(String name) {
        return """
                {"email":"%s@example.org","name":"Ann %s","roles":["AUTHOR"],"credentials":"RN","password":"%s"}""".formatted(UUID.randomUUID(), name, Staff.PASSWORD);
    }

    private static String token(String scope, Instant expires) {
        return "{\"name\":\"Feed\",\"scopes\":[\"%s\"],\"expiresAt\":\"%s\"}".formatted(scope, expires);
    }
}
