package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@OnPublicNode
class ContentApiTests {

    private final Newsroom newsroom;
    private final SiteClient site;

    ContentApiTests(@Autowired Newsroom newsroom, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.site = new SiteClient(port);
    }

    @Test
    void givesAnArticleInEachShape() {
        newsroom.live(anArticle("in-shapes").build());
        assertThat(site.get("/api/content/v1/articles/in-shapes").getBody()).contains("<h2 id=\\\"s-what-it-is\\\">");
        assertThat(site.get("/api/content/v1/articles/in-shapes?format=blocks").getBody())
                .contains("\"type\":\"careCard\"");
        assertThat(site.get("/api/content/v1/articles/in-shapes?format=markdown")
                        .getBody())
                .contains("## What it is");
        assertThat(site.get("/api/content/v1/articles/in-shapes?format=text&fields=slug,body")
                        .getBody())
                .startsWith("{\"slug\":\"in-shapes\",\"body\":\"What it is");
    }

    @Test
    void pagesThroughTheArticles() {
        for (var slug : List.of("paged-a", "paged-b", "paged-c", "paged-d", "paged-one", "paged-two")) {
            newsroom.live(anArticle(slug).build());
        }
        var paged = new StringBuilder();
        int pages = 0;
        for (var path = "/api/content/v1/articles?limit=5"; !path.isEmpty(); pages++) {
            var page = site.get(path);
            paged.append(page.getBody());
            var next = page.getHeaders().getFirst("Link");
            path = next == null ? "" : next.substring(next.indexOf("/api"), next.indexOf('>'));
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(paged)
                .containsOnlyOnce("\"slug\":\"paged-one\"")
                .containsOnlyOnce("\"slug\":\"paged-two\"")
                .containsSubsequence("\"slug\":\"paged-two\"", "\"slug\":\"paged-one\"");
    }

    @Test
    void takesAReplyAndShowsItOnlyWhenItIsApproved() {
        newsroom.live(anArticle("json-reply").build());
        var sent = site.postJson(
                "/api/content/v1/articles/json-reply/comments",
                "{\"name\":\"Ada\",\"email\":\"ada@readers.example\",\"body\":\"By JSON\"}");
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(sent.getBody()).contains("\"status\":\"pending\"").doesNotContain("ada@readers.example");
        assertThat(site.get("/api/content/v1/articles/json-reply/comments").getBody())
                .doesNotContain("By JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/content/v1/articles?limit=0|400",
                "/api/content/v1/articles?limit=x|400",
                "/api/content/v1/articles?after=x|400",
                "/api/content/v1/articles/none|404",
                "/api/content/v1/articles/NONE|404",
                "/api/content/v1/nothing|404",
                "/api/content/v1/articles/broken?format=pdf|400",
                "/api/content/v1/articles/broken?fields=email|400"
            })
    void answersWrongQueriesWithAProblemDocument(String path, int status) {
        if (path.contains("broken")
                && site.get("/articles/broken").getStatusCode().is4xxClientError()) {
            newsroom.live(anArticle("broken").build());
        }
        var answer = site.get(path);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400",
                "{\"unknown\":1}|400",
                "{\"name\":{\"$ne\":null}}|400",
                "{\"name\":\"A\",\"name\":\"B\"}|400",
                "[]|400",
                "{}|422",
                "{\"name\":\"A\",\"email\":\"no\",\"body\":\"x\"}|422",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"body\":\"\\u200b\\u200b\"}|422"
            })
    void answersWrongRepliesWithAProblemDocument(String json, int status) {
        if (site.get("/articles/wrong-replies").getStatusCode().is4xxClientError()) {
            newsroom.live(anArticle("wrong-replies").build());
        }
        var answer = site.postJson("/api/content/v1/articles/wrong-replies/comments", json);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    }
}
