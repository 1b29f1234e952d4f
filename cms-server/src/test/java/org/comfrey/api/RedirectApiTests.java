package org.comfrey.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Redirects that editors set, and where readers come out. */
@ApiTest
class RedirectApiTests {

    @Autowired
    private Staff staff;

    @LocalServerPort
    private int port;

    private Client editor;
    private SiteClient reader;
    private String path;

    @BeforeEach
    void beginAfresh() {
        editor = staff.as(Role.EDITOR);
        reader = new SiteClient(port);
        path = "/old-" + UUID.randomUUID();
    }

    @Test
    void leadsReadersOnInOneStep() {
        var last = set(path + "-b", "/topics?from=b").is(201);
        assertThat(last.header("Location")).isEqualTo("/api/admin/v1/redirects/" + last.id());
        set(path + "/", path + "-b").is(201);
        leads(path, 301, "/topics?from=b");
        leads(path + "/?x=1", 301, "/topics?from=b");
        set(path + "-web", "https://example.org/über?a=b#c").is(201);
        leads(path + "-web?x=1", 301, "https://example.org/%C3%BCber?a=b#c");
        set(path + "-here", "/topics#top").is(201);
        leads(path + "-here?x=1", 301, "/topics?x=1#top");
    }

    @Test
    void neverLeadInACircleHoweverCloseTheyAreSet() {
        for (int round = 0; round < 8; round++) {
            var one = path + "-one-" + round;
            var other = path + "-other-" + round;
            var set = CompletableFuture.supplyAsync(() -> set(one, other).status());
            assertThat(set(other, one).status() == 201 && set.join() == 201).isFalse();
            set.join();
        }
    }

    @Test
    void knowsAPathHoweverItIsWritten() {
        var redirect =
                set(path + "/%C3%BCber uns".replace(" ", "%20"), "/topics").is(201);
        assertThat(redirect.text("/from")).isEqualTo(path + "/über uns");
        set(path + "/über%20uns", "/").isProblem(422, "invalid-content");
    }

    @Test
    void tellsClientsNotToKeepAPassingOne() {
        editor.post("/redirects", "{\"from\":\"%s\",\"to\":\"/topics\",\"permanent\":false}".formatted(path))
                .is(201);
        leads(path, 302, "/topics");
    }

    @Test
    void isChangedAndRemoved() {
        var redirect = set(path, "/topics").is(201);
        assertThat(set(path, "/topics").is(201).id()).as("said again").isEqualTo(redirect.id());
        assertThat(set(path, "/").isProblem(422, "invalid-content").pointers()).containsExactly("/from");
        editor.onVersion(1)
                .patch("/redirects/" + redirect.id(), "{\"to\":\"/\"}")
                .is(200);
        leads(path, 301, "/");
        editor.onVersion(1)
                .patch("/redirects/" + redirect.id(), "{\"to\":\"/topics\"}")
                .isProblem(412, "stale-version");
        assertThat(editor.onVersion(2)
                        .patch("/redirects/" + redirect.id(), "{\"permanent\":null}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/permanent");
        editor.onVersion(2).delete("/redirects/" + redirect.id()).is(204);
        assertThat(reader.get(path).getStatusCode().value()).isEqualTo(404);
        editor.get("/redirects/" + redirect.id()).isProblem(404, "not-found");
    }

    @Test
    void neverLeadsInACircle() {
        set(path + "-1", path + "-2").is(201);
        set(path + "-2", path + "-3?a=b").is(201);
        assertThat(set(path + "-3", path + "-1#x")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/to");
        assertThat(set(path + "-4", path + "-4/")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/to");
        var first = editor.get("/redirects?from=" + path + "-1").is(200).text("/items/0/id");
        var third = set(path + "-3", "/topics").is(201);
        assertThat(editor.onVersion(1)
                        .patch("/redirects/" + third.id(), "{\"to\":\"%s\"}".formatted(path + "-1"))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/to");
        assertThat(first).isNotBlank();
        leads(path + "-1", 301, "/topics");
    }

    @Test
    void knowsItsOwnAddressAndWhatBrowsersMakeOfAPath() {
        assertThat(set(path, "http://localhost:" + port + path)
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/to");
        assertThat(set(path, "http://LOCALHOST:" + port + "/topics?a=b#c")
                        .is(201)
                        .text("/to"))
                .isEqualTo("/topics?a=b#c");
    }

    @Test
    void waitsWhileAPageIsOnTheWay() {
        var live = Samples.live(staff);
        var slug = live.text("/slug");
        var gone = editor.onVersion(live.version())
                .post("/articles/" + live.id() + "/withdraw")
                .is(200);
        set("/articles/" + slug, "/topics").is(201);
        set(path, "/articles/" + slug).is(201);
        leads(path, 301, "/topics");
        editor.onVersion(gone.version())
                .post("/articles/" + live.id() + "/publish")
                .is(200);
        leads(path, 301, "/articles/" + slug);
        // From the page that is there, nothing leads in a circle.
        set(path + "-x", "/articles/" + slug).is(201);
    }

    @Test
    void isPassingWhereOneStepIs() {
        editor.post("/redirects", "{\"from\":\"%s\",\"to\":\"%s-b\",\"permanent\":false}".formatted(path, path))
                .is(201);
        set(path + "-b", "/topics").is(201);
        leads(path, 302, "/topics");
    }

    @Test
    void takesNoAddressWhereAPageIs() {
        var live = Samples.live(staff);
        assertThat(set("/articles/" + live.text("/slug"), "/topics")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/from");
        editor.onVersion(live.version())
                .post("/articles/" + live.id() + "/withdraw")
                .is(200);
        assertThat(reader.get("/articles/" + live.text("/slug")).getStatusCode().value())
                .isEqualTo(410);
        set("/articles/" + live.text("/slug"), "/topics").is(201);
        leads("/articles/" + live.text("/slug"), 301, "/topics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "old",
                "//evil.example",
                "https://evil.example/x",
                "/a?b=c",
                "/a#b",
                "/a//b",
                "/admin/x",
                "/api/content/v1/articles",
                "/media",
                "/topics",
                "/search",
                "/a/../b",
                "/a/%2e%2e/b",
                "/%zz",
                "/a\\u0000b",
                "/a%0d%0ab"
            })
    void leadsFromNoOtherThanPagesOfThisSite(String from) {
        assertThat(set(from, "/topics").isProblem(422, "invalid-content").pointers())
                .containsExactly("/from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "topics",
                "//evil.example",
                "javascript:alert(1)",
                "mailto:a@b.example",
                "ftp://x.example/",
                "https://user@x.example/",
                "/a b",
                "/x/../y",
                "/%2E/y",
                "/a\\r\\nSet-Cookie: x",
                "/%zz"
            })
    void leadsToNoOtherThanPages(String to) {
        assertThat(set(path, to).isProblem(422, "invalid-content").pointers()).containsExactly("/to");
    }

    @Test
    void looksUpWhereAnAddressLeads() {
        assertThat(lookedUp(path)).isEqualTo("NOTHING  false");
        set(path, path + "-b").is(201);
        assertThat(lookedUp(path)).isEqualTo("DEAD_END " + path + "-b true");
        set(path + "-b", "https://example.org/x").is(201);
        assertThat(lookedUp(path)).isEqualTo("REDIRECT https://example.org/x true");
        assertThat(lookedUp("http://localhost:" + port + path + "/?q=1%23top"))
                .as("with the site's name")
                .isEqualTo("REDIRECT https://example.org/x true");
        var live = Samples.live(staff);
        var slug = "moved-" + UUID.randomUUID();
        assertThat(lookedUp("/articles/" + live.text("/slug"))).isEqualTo("PAGE  false");
        var moved = editor.onVersion(live.version())
                .patch("/articles/" + live.id(), "{\"slug\":\"%s\"}".formatted(slug))
                .is(200);
        Samples.publish(staff, moved);
        assertThat(lookedUp("/articles/" + live.text("/slug"))).isEqualTo("REDIRECT /articles/" + slug + " true");
        for (var wrong : List.of("", "old", "https://evil.example/x", "/topics", "/admin/x")) {
            editor.get("/redirects/lookup?address=" + wrong).isProblem(422, "invalid-content");
        }
    }

    @Test
    void setsTheRedirectsOfAFileAndNamesThoseThatCannotBe() {
        set(path + "-there", "/topics").is(201);
        var file = """
                \uFEFFfrom,to,permanent
                %1$s-one,/topics,302

                "%1$s-two,with-comma",https://example.org/,
                %1$s-there,/topics
                %1$s-there,/search
                nowhere,/topics,true
                %1$s-three,javascript:alert(1)
                %1$s-four,/topics,perhaps
                %1$s-five,%1$s-one
                """.formatted(path);
        var tried = imported(file, "?dryRun=true");
        assertThat(tried.at("/set").asInt()).isEqualTo(3);
        assertThat(lookedUp(path + "-one")).as("nothing is set yet").isEqualTo("NOTHING  false");
        var done = imported(file, "");
        assertThat(done.at("/set").asInt()).isEqualTo(3);
        assertThat(done.at("/unchanged").asInt()).isEqualTo(1);
        assertThat(done.at("/refused"))
                .extracting(refused ->
                        refused.at("/line").asInt() + " " + refused.at("/field").asString())
                .containsExactly("6 from", "7 from", "8 to", "9 permanent");
        leads(path + "-one", 302, "/topics");
        leads(path + "-two,with-comma", 301, "https://example.org/");
        leads(path + "-five", 302, "/topics");
        var again = imported(file, "");
        assertThat(again.at("/set").asInt()).isZero();
        assertThat(again.at("/unchanged").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void takesWhatSpreadsheetsWrite(String separator) {
        assertThat(imported("source%1$starget\r\n%2$s%1$s/topics%1$sno\r\n".formatted(separator, path), "")
                        .at("/set")
                        .asInt())
                .isEqualTo(1);
        leads(path, 302, "/topics");
    }

    @Test
    void refusesFilesThatCannotBeRead() {
        assertThat(send("/x,\"/y\n\"\n\n/a,\"/b\n/c,/d".getBytes(UTF_8))
                        .isProblem(400, "malformed-request")
                        .text("/detail"))
                .isEqualTo("Line 4 opens a quotation mark that is never closed.");
        assertThat(send("/a,/b\n\"/c\"d,/e".getBytes(UTF_8))
                        .isProblem(400, "malformed-request")
                        .text("/detail"))
                .startsWith("Line 2 goes on after the quotation mark that closes a cell.");
        send((path + "-\u00fc,/topics").getBytes(ISO_8859_1)).isProblem(400, "malformed-request");
        send((path + ",/topics\n").repeat(5_001).getBytes(UTF_8)).isProblem(413, "too-large");
        editor.post("/redirects/import", "{}").isProblem(415, "unsupported-media-type");
        send(new byte[0]).isProblem(400, "malformed-request");
        assertThat(imported("from,to\n\n", "").at("/set").asInt()).isZero();
    }

    private JsonNode imported(String file, String query) {
        return editor.send(
                        "POST",
                        "/redirects/import" + query,
                        "text/csv",
                        BodyPublishers.ofByteArray(file.getBytes(UTF_8)))
                .is(200)
                .json();
    }

    private Answer send(byte[] file) {
        return editor.send("POST", "/redirects/import", "text/csv", BodyPublishers.ofByteArray(file));
    }

    private String lookedUp(String address) {
        var answer = editor.get("/redirects/lookup?address=" + address).is(200).json();
        return answer.at("/outcome").asString() + " " + answer.at("/to").asString("") + " "
                + answer.at("/permanent").asBoolean();
    }

    private Answer set(String from, String to) {
        return editor.post("/redirects", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to));
    }

    private void leads(String from, int status, String to) {
        var answer = reader.get(from);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo(to);
    }
}
