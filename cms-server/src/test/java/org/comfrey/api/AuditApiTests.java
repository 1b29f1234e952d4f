package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AuditApiTests {

    @Autowired
    private Staff staff;

    @Test
    void writesDownEveryActOfAnArticlesLife() {
        var live = Samples.live(staff);
        var entries = staff.as(Role.ADMIN).get("/audit?object=" + live.id()).is(200);
        assertThat(acts(entries))
                .containsExactly(
                        "POST /articles/{id}/publish",
                        "POST /articles/{id}/approve",
                        "POST /articles/{id}/submit",
                        "POST /articles");
        assertThat(entries.text("/items/3/by")).isEqualTo(live.text("/createdBy"));
        assertThat(entries.text("/items/3/kind")).isEqualTo("articles");
        assertThat(entries.text("/items/3/outcome")).isEqualTo("DONE");
        assertThat(entries.text("/items/3/from")).isIn("127.0.0.0/24", "0:0:0:0:0:0:0:0/48");
    }

    @Test
    void saysWhatTheThingsAreCalledNow() {
        var admin = staff.as(Role.ADMIN);
        var article = Samples.live(staff);
        var topic = admin.post("/topics", "{\"name\":\"Named %s\",\"kind\":\"THERAPY\"}".formatted(article.id()))
                .is(201);
        admin.onVersion(topic.version())
                .patch("/topics/" + topic.id(), "{\"name\":\"Renamed %s\"}".formatted(article.id()))
                .is(200);
        assertThat(admin.get("/audit?object=" + article.id()).is(200).text("/items/0/name"))
                .isEqualTo(admin.get("/articles/" + article.id()).text("/title"));
        var entries = admin.get("/audit?object=" + topic.id()).is(200);
        assertThat(entries.text("/items/1/name")).isEqualTo("Renamed " + article.id());
        var gone = admin.get("/topics/" + topic.id());
        admin.onVersion(gone.version()).delete("/topics/" + topic.id()).is(204);
        assertThat(admin.get("/audit?object=" + topic.id())
                        .json()
                        .at("/items/0")
                        .has("name"))
                .isFalse();
    }

    @Test
    void refusesTimesThatNoCalendarHas() {
        for (var asked : new String[] {
            "since=%2B999999999-01-01T00:00:00Z", "until=-999999999-01-01T00:00:00Z", "since=yesterday"
        }) {
            staff.as(Role.ADMIN).get("/audit?" + asked).isProblem(400, "malformed-request");
        }
    }

    @Test
    void writesDownSignInsAndWhatWasRefusedForWhoAsked() {
        var person = staff.person(Role.AUTHOR);
        var client = staff.anonymous();
        client.signIn(person.email().value(), "not the password at all").isProblem(401, "wrong-credentials");
        client.signIn(person.email().value(), Staff.PASSWORD).is(200);
        client.post("/topics", "{\"name\":\"Nobody asked\"}").isProblem(403, "not-allowed");
        var admin = staff.as(Role.ADMIN);
        var own = admin.get("/audit?by=" + person.id()).is(200);
        assertThat(acts(own)).containsExactly("POST /topics", "POST /session");
        assertThat(own.text("/items/0/outcome")).isEqualTo("REFUSED");
        assertThat(own.text("/items/1/outcome")).isEqualTo("DONE");
        var refused = admin.get("/audit?outcome=REFUSED&act=" + encoded("POST /session"))
                .is(200);
        assertThat(refused.json().at("/items/0").has("by")).isFalse();
    }

    @Test
    void writesDownNothingThatWasOnlyReadOrWrong() {
        var person = staff.person(Role.ADMIN);
        var client = staff.anonymous();
        client.signIn(person.email().value(), Staff.PASSWORD).is(200);
        client.get("/articles").is(200);
        client.post("/articles", "{\"title\":\"\"}").isProblem(422, "invalid-content");
        assertThat(acts(client.get("/audit?by=" + person.id()).is(200))).containsExactly("POST /session");
    }

    @Test
    void narrowsByTimeAndGoesOnFromPageToPage() {
        var draft = Samples.inReview(staff.as(Role.AUTHOR));
        var admin = staff.as(Role.ADMIN);
        var first = admin.get("/audit?limit=1&object=" + draft.id()).is(200);
        var second = admin.get("/audit?limit=1&object=" + draft.id() + "&after=" + first.text("/next"))
                .is(200);
        assertThat(acts(first)).containsExactly("POST /articles/{id}/submit");
        assertThat(acts(second)).containsExactly("POST /articles");
        assertThat(second.json().has("next")).isFalse();
        var until = first.text("/items/0/at");
        assertThat(acts(admin.get("/audit?object=" + draft.id() + "&until=" + until)
                        .is(200)))
                .containsExactly("POST /articles");
        assertThat(acts(admin.get("/audit?object=" + draft.id() + "&since=" + until)
                        .is(200)))
                .containsExactly("POST /articles/{id}/submit");
        for (var since : List.of("yesterday", "-1", "2026", "2026-11-24")) {
            admin.get("/audit?since=" + since).isProblem(400, "malformed-request");
        }
    }

    private static List<String> acts(Answer entries) {
        return StreamSupport.stream(entries.json().at("/items").spliterator(), false)
                .map(entry -> entry.at("/act").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
