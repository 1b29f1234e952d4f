package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comfrey.model.access.Role;
import org.comfrey.model.preview.Previewing;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatusCode;

/** Links to previews, from the article to the page that somebody without an account sees. */
@ApiTest
class PreviewApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Previewing previewing;

    @Autowired
    private MongoOperations mongo;

    @LocalServerPort
    private int port;

    @Test
    void showsTheWorkingCopyAsItsPageWillBe() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var made = link(author, draft.id(), "{}").is(201);
        assertThat(made.header("Location")).isEqualTo(made.text("/url"));
        assertThat(Duration.between(Instant.parse(made.text("/createdAt")), Instant.parse(made.text("/expiresAt"))))
                .isEqualTo(Duration.ofDays(7));
        var answer = new SiteClient(port).get(path(made));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store", "private");
        assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getBody())
                .contains(
                        "<h1>" + draft.text("/title") + "</h1>", "<strong>Preview.</strong>", "Hands work on the back.")
                .contains("<meta name=\"robots\" content=\"noindex\">", "<link rel=\"stylesheet\"")
                .doesNotContain("canonical", "method=\"post\"", "<textarea", "class=\"replies\"");
    }

    @Test
    void followsEachSave() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var url = path(link(author, draft.id(), "{}").is(201));
        author.onVersion(draft.version())
                .patch("/articles/" + draft.id(), "{\"title\":\"A title that came later\"}")
                .is(200);
        assertThat(new SiteClient(port).get(url).getBody()).contains("<h1>A title that came later</h1>");
    }

    @Test
    void showsWhatOneTypesToOneselfAloneUntilItIsSaved() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var article = "/articles/" + draft.id();
        var passedOn = path(link(author, draft.id(), "{}").is(201));
        var own = path(author.put(article + "/preview", "").is(200));
        var colleague = path(staff.as(Role.EDITOR).put(article + "/preview", "").is(200));
        author.put(article + "/preview/text", "{\"title\":\"Half a tit\"}").is(204);
        author.put(article + "/preview/text", "{\"title\":\"Half a title\"}").is(204);
        var site = new SiteClient(port);
        assertThat(site.get(own).getBody()).contains("<h1>Half a title</h1>");
        assertThat(site.get(passedOn).getBody()).contains("<h1>" + draft.text("/title") + "</h1>");
        assertThat(site.get(colleague).getBody()).contains("<h1>" + draft.text("/title") + "</h1>");
        assertThat(author.get(article).is(200).version()).isEqualTo(draft.version());
        author.put(article + "/preview/text", "{\"title\":\"\"}").isProblem(422, "invalid-content");
        author.onVersion(draft.version())
                .patch(article, "{\"title\":\"The whole title\"}")
                .is(200);
        assertThat(site.get(own).getBody()).contains("<h1>The whole title</h1>");
        staff.as(Role.REVIEWER).put(article + "/preview/text", "{}").isProblem(403, "not-allowed");
    }

    @Test
    void catchesUpWithASaveThatItMissed() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var url = path(link(author, draft.id(), "{}").is(201));
        var stale = new Update().set("content.title", "An old title").set("articleVersion", 0L);
        mongo.updateFirst(byId(draft.id()), stale, "previews");
        assertThat(new SiteClient(port).get(url).getBody()).contains("<h1>An old title</h1>");
        assertThat(previewing.catchUp()).isPositive();
        assertThat(new SiteClient(port).get(url).getBody()).contains("<h1>" + draft.text("/title") + "</h1>");
    }

    @Test
    void opensToNobodyWithAWrongAnExpiredOrARevokedLink() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var revoked = link(author, draft.id(), "{}").is(201);
        var expired = link(author, draft.id(), "{\"hours\":1}").is(201);
        var token = path(expired);
        author.delete("/articles/" + draft.id() + "/previews/" + revoked.id()).is(204);
        var now = Instant.now();
        mongo.updateFirst(
                byId(draft.id()), new Update().set("links.0.expiresAt", now).set("expiresAt", now), "previews");
        var site = new SiteClient(port);
        var missing = site.get("/preview/nonsense");
        assertThat(missing.getStatusCode().value()).isEqualTo(404);
        var last = token.charAt(token.length() - 1) == 'A' ? "E" : "A";
        for (var path : new String[] {
            path(revoked), token, token.substring(0, token.length() - 1) + last, token.substring(0, 60)
        }) {
            var answer = site.get(path);
            assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatusCode.valueOf(404));
            assertThat(answer.getBody()).isEqualTo(missing.getBody());
        }
        assertThat(author.get("/articles/" + draft.id() + "/previews")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        author.delete("/articles/" + draft.id() + "/previews/" + revoked.id()).isProblem(404, "not-found");
        assertThat(previewing.purge()).isPositive();
    }

    @Test
    void listsTheLinksThatWork() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var keyed = author.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        var first = link(keyed, draft.id(), "{\"hours\":720}").is(201);
        assertThat(link(keyed, draft.id(), "{\"hours\":720}").is(201).id()).isEqualTo(first.id());
        var second = link(author, draft.id(), "{}").is(201);
        var list = staff.as(Role.REVIEWER)
                .get("/articles/" + draft.id() + "/previews")
                .is(200);
        assertThat(list.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/url").asString()))
                .containsExactly(first.text("/url"), second.text("/url"));
        for (var other : List.of(staff.as(Role.MODERATOR), staff.asNew(Role.AUTHOR))) {
            other.get("/articles/" + draft.id() + "/previews").isProblem(403, "not-allowed");
        }
    }

    @Test
    void isGoneWhenTheArticleIsTrashed() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var url = path(link(author, draft.id(), "{}").is(201));
        author.onVersion(draft.version()).delete("/articles/" + draft.id());
        assertThat(new SiteClient(port).get(url).getStatusCode().value()).isEqualTo(404);
        link(author, draft.id(), "{}").isProblem(409, "transition-refused");
    }

    @Test
    void makesNoLinkThatLastsTooLongOrForSomebodyElsesArticle() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        for (var hours : new int[] {0, -1, 721}) {
            assertThat(link(author, draft.id(), "{\"hours\":" + hours + "}")
                            .isProblem(422, "invalid-content")
                            .pointers())
                    .containsExactly("/hours");
        }
        link(staff.asNew(Role.AUTHOR), draft.id(), "{}").isProblem(403, "not-allowed");
        var made = link(author, draft.id(), "{}").is(201);
        staff.asNew(Role.AUTHOR)
                .delete("/articles/" + draft.id() + "/previews/" + made.id())
                .isProblem(403, "not-allowed");
        for (int i = 1; i < Previewing.MOST_LINKS; i++) {
            link(author, draft.id(), "{}").is(201);
        }
        link(author, draft.id(), "{}").isProblem(422, "invalid-content");
    }

    @Test
    void showsWhoeverWorksOnItThePreviewByALinkOfTheirOwn() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var own = "/articles/" + draft.id() + "/preview";
        var mine = author.put(own, "").is(200);
        assertThat(Duration.between(Instant.parse(mine.text("/createdAt")), Instant.parse(mine.text("/expiresAt"))))
                .isEqualTo(Duration.ofHours(1));
        // Asked for again it is the same, and another's is another one.
        assertThat(author.put(own, "").is(200).text("/url")).isEqualTo(mine.text("/url"));
        var reviewers = staff.as(Role.REVIEWER).put(own, "").is(200);
        assertThat(reviewers.text("/url")).isNotEqualTo(mine.text("/url"));
        assertThat(author.get("/articles/" + draft.id() + "/previews").json().at("/items"))
                .isEmpty();
        author.onVersion(draft.version())
                .patch("/articles/" + draft.id(), "{\"title\":\"What was saved since\"}")
                .is(200);
        for (var shown : new Answer[] {mine, reviewers}) {
            assertThat(new SiteClient(port).get(path(shown)).getBody()).contains("<h1>What was saved since</h1>");
        }
        // It ends like any other link.
        var over = Instant.now();
        mongo.updateFirst(byId(draft.id()), new Update().set("ownLinks.0.expiresAt", over), "previews");
        assertThat(new SiteClient(port).get(path(mine)).getStatusCode().value()).isEqualTo(404);
        assertThat(new SiteClient(port).get(path(reviewers)).getStatusCode().value())
                .isEqualTo(200);
        assertThat(author.put(own, "").is(200).text("/url")).isNotEqualTo(mine.text("/url"));
    }

    @Test
    void countsNoOwnLinkAmongThoseThatArePassedOn() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        for (int i = 0; i < Previewing.MOST_LINKS; i++) {
            link(author, draft.id(), "{}").is(201);
        }
        author.put("/articles/" + draft.id() + "/preview", "").is(200);
        assertThat(author.get("/articles/" + draft.id() + "/previews").json().at("/items"))
                .hasSize(Previewing.MOST_LINKS);
    }

    @Test
    void showsNoPreviewToThoseWhoOnlyReadDrafts() {
        var draft = staff.as(Role.AUTHOR)
                .post("/articles", Samples.article(Samples.uniqueTitle()))
                .is(201);
        var own = "/articles/" + draft.id() + "/preview";
        staff.as(Role.MODERATOR).put(own, "").isProblem(403, "not-allowed");
        staff.asNew(Role.AUTHOR).put(own, "").isProblem(403, "not-allowed");
        staff.as(Role.EDITOR).put(own, "").is(200);
        staff.as(Role.EDITOR)
                .put("/articles/ffffffffffffffffffffffff/preview", "")
                .isProblem(404, "not-found");
        staff.as(Role.EDITOR)
                .onVersion(draft.version())
                .delete("/articles/" + draft.id())
                .is(200);
        staff.as(Role.EDITOR).put(own, "").isProblem(409, "transition-refused");
    }

    @Test
    void letsOnlyPagesOfTheSameSiteFrameAPreviewAndNothingElse() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", Samples.article(Samples.uniqueTitle())).is(201);
        var site = new SiteClient(port);
        var preview = site.get(path(
                        author.put("/articles/" + draft.id() + "/preview", "").is(200)))
                .getHeaders();
        assertThat(preview.get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .endsWith("frame-ancestors 'self'");
        assertThat(preview.get("X-Frame-Options")).containsExactly("SAMEORIGIN");
        for (var path : new String[] {"/", "/search", "/previews", "/preview"}) {
            var headers = site.get(path).getHeaders();
            assertThat(headers.getFirst("Content-Security-Policy")).as(path).endsWith("frame-ancestors 'none'");
            assertThat(headers.get("X-Frame-Options")).as(path).containsExactly("DENY");
        }
    }

    private static Answer link(Client client, String article, String json) {
        return client.post("/articles/" + article + "/previews", json);
    }

    private String path(Answer made) {
        assertThat(made.text("/url")).startsWith("http://localhost:" + port + "/preview/");
        return made.text("/url").substring(("http://localhost:" + port).length());
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
