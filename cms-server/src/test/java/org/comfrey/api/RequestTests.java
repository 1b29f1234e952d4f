package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

/** What is refused before it reaches the domain. */
@ApiTest
class RequestTests {

    private static final int TOO_MUCH = 1_310_721;

    @Autowired
    private Staff staff;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"a\"} trailing",
                "{'title':'a'}",
                "{\"title\":NaN}",
                "{\"title\":\"a\\u00\"}"
            })
    void malformedJson(String json) {
        staff.as(Role.AUTHOR).post("/articles", json).isProblem(400, "malformed-request");
    }

    @Test
    void saysWhereJsonBreaks() {
        assertThat(staff.as(Role.AUTHOR).post("/articles", "{\n  \"title\": }").text("/detail"))
                .contains("line 2");
    }

    @Test
    void jsonNestedTenThousandDeep() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        var author = staff.as(Role.AUTHOR);
        author.post("/articles", "{\"body\":{\"content\":" + deep + "}}").isProblem(400, "malformed-request");
        author.post("/articles", "{\"body\":" + deep + "}").isProblem(422, "invalid-content");
        author.post("/articles", "{\"unknown\":" + deep + "}").isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\",\"status\":\"APPROVED\"} | /status",
                "{\"title\":5}                             | /title",
                "{\"title\":true}                          | /title",
                "{\"title\":{\"$ne\":null}}                | /title",
                "{\"title\":\"a\",\"tags\":\"x\"}          | /tags",
                "{\"title\":\"a\",\"tags\":[null]}         | /tags/0",
                "{\"title\":\"a\",\"tags\":[[]]}           | /tags/0",
                "{\"title\":\"a\",\"body\":[]}             | /body",
                "{\"title\":\"a\",\"commentPolicy\":1}     | /commentPolicy",
                "{\"title\":\"a\",\"commentPolicy\":\"X\"} | /commentPolicy",
                "{\"title\":\"a\",\"seo\":{\"x\":1}}       | /seo/x",
                "{\"title\":\"a\",\"references\":[{\"key\":\"k\",\"title\":\"t\",\"year\":\"2020\"}]} | /references/0/year",
                "{\"title\":\"a\",\"references\":[{\"key\":\"k\",\"title\":\"t\",\"year\":2020.5}]}   | /references/0/year",
                "{\"title\":\"a\",\"references\":[{\"key\":\"k\",\"title\":\"t\",\"year\":99999999999}]} | /references/0/year",
                "{\"title\":\"a\",\"references\":[{\"key\":\"k\",\"title\":\"t\",\"year\":\" \"}]} | /references/0/year",
            })
    void unknownFieldsAndWrongTypes(String json, String pointer) {
        assertThat(staff.as(Role.AUTHOR)
                        .post("/articles", json)
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly(pointer);
    }

    @Test
    void aNullForAFieldThatDoesNotExist() {
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        var author = staff.as(Role.AUTHOR).onVersion(1);
        assertThat(author.patch("/articles/" + draft.id(), "{\"workflow\":null}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/workflow");
        author.patch("/articles/" + draft.id(), "[]").isProblem(422, "invalid-content");
        author.patch("/articles/" + draft.id(), "null").isProblem(422, "invalid-content");
        author.patch("/articles/" + draft.id(), "{\"revisionNote\":5}").isProblem(422, "invalid-content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown=1",
                "limit=0",
                "limit=101",
                "limit=many",
                "limit=1&limit=2",
                "after=nonsense",
                "after=",
                "status=FINISHED",
                "status=",
                "status=%20",
                "status=DRAFT&status=APPROVED"
            })
    void queryParametersThatCannotBe(String query) {
        staff.as(Role.AUTHOR).get("/articles?" + query).isProblem(400, "malformed-request");
    }

    @Test
    void aVersionThatNothingHas() {
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        staff.as(Role.AUTHOR)
                .onVersion(0)
                .patch("/articles/" + draft.id(), "{\"title\":\"x\"}")
                .isProblem(412, "stale-version");
    }

    @Test
    void mediaTypesThatAreNone() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        var restore = "/articles/" + draft.id() + "/revisions/" + draft.text("/head/revision") + "/restore";
        for (var type : List.of("*/*", "application/*", "text/plain", "application/merge-patch+json")) {
            author.onVersion(1)
                    .send("POST", restore, type, BodyPublishers.ofString("{}"))
                    .isProblem(415, "unsupported-media-type");
        }
        author.onVersion(1).post(restore).is(200);
    }

    @Test
    void saysWhatAParameterCanBe() {
        var author = staff.as(Role.AUTHOR);
        assertThat(author.get("/articles?status=FINISHED").text("/detail")).contains("\"status\"", "DRAFT, ");
        assertThat(author.get("/articles?colour=red").text("/detail")).contains("\"colour\"", "status");
    }

    @Test
    void bodiesThatAreTooLargeWhetherAnnouncedOrNot() {
        var author = staff.as(Role.AUTHOR);
        var large = ("{\"title\":\"" + "x".repeat(TOO_MUCH) + "\"}").getBytes(StandardCharsets.UTF_8);
        author.send("POST", "/articles", "application/json", BodyPublishers.ofByteArray(large))
                .isProblem(413, "too-large");
        author.send(
                        "POST",
                        "/articles",
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .isProblem(413, "too-large");
    }

    @Test
    void aTextOfMoreThanOneMebibyte() {
        var run = "{\"type\":\"text\",\"text\":\"" + "x".repeat(19_000) + "\"}";
        var text = (run + ",").repeat(55) + run;
        var refused = staff.as(Role.AUTHOR)
                .post(
                        "/articles",
                        "{\"title\":\"Long\",\"body\":{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                                + text + "]}]}}")
                .isProblem(413, "too-large");
        assertThat(refused.pointers()).containsExactly("/body");
    }

    @Test
    void mediaTypesThatAreNotJson() {
        var author = staff.as(Role.AUTHOR);
        author.send("POST", "/articles", "text/plain", BodyPublishers.ofString("{}"))
                .isProblem(415, "unsupported-media-type");
        author.send("POST", "/articles", "application/x-www-form-urlencoded", BodyPublishers.ofString("title=a"))
                .is(415);
        author.withHeader("Accept", "text/html").get("/articles").isProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?=null", "?limit=1&=2", "?a%00b=1", "?%F0%90%80%80=1", "?x=1"})
    void queriesThatCannotBeRead(String query) {
        var answer = staff.as(Role.AUTHOR).get("/articles" + query);
        answer.isProblem(400, "malformed-request");
    }

    @Test
    void addressesOfTheSiteWithTricksInThem() {
        var site = new SiteClient(port);
        var page = site.get("/articles/a%3Bb");
        assertThat(page.getStatusCode().value()).isEqualTo(400);
        assertThat(page.getBody()).contains("This address is not right");
        var problem = site.get("/api/content/v1/articles/a%3Bb");
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(problem.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(site.get("/error").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void headersWithOddLetters() {
        staff.as(Role.AUTHOR).withHeader("X-Odd", "\u0081").get("/articles").is(200);
    }

    @Test
    void aFormInParts() {
        var author = staff.as(Role.AUTHOR);
        author.send("POST", "/articles", "multipart/form-data", BodyPublishers.ofString("x"))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void methodsAndPathsThatAreNotThere() {
        var author = staff.as(Role.AUTHOR);
        var put = author.send("PUT", "/articles", "application/json", BodyPublishers.ofString("{}"));
        assertThat(put.isProblem(405, "method-not-allowed").header("Allow")).contains("GET", "POST");
        author.get("/nothing").isProblem(404, "not-found");
        author.get("/articles/0").isProblem(404, "not-found");
        author.get("/articles/ffffffffffffffffffffffff").isProblem(404, "not-found");
        author.get("/articles/%7B%22$ne%22:1%7D").isProblem(404, "not-found");
        author.get("/articles/a%2Fb").isProblem(400, "malformed-request");
        author.withHeader("X-HTTP-Method-Override", "DELETE")
                .post("/articles", "{\"title\":\"\"}")
                .is(422);
    }

    @Test
    void aBodyWhereNoneIsTaken() {
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        staff.as(Role.AUTHOR)
                .onVersion(1)
                .post("/articles/" + draft.id() + "/submit", "{\"force\":true}")
                .isProblem(400, "malformed-request");
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersCareful() {
        var answer = staff.as(Role.AUTHOR).get("/me").is(200);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(staff.as(Role.AUTHOR)
                        .withHeader("Origin", "https://evil.example")
                        .get("/me")
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theDocumentIsThereForEverybody() {
        var document = staff.anonymous().get("/openapi.json").is(200);
        assertThat(document.text("/openapi")).startsWith("3.1");
    }
}
