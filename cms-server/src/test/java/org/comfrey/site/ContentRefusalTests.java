package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the content API does not take, it refuses in words and with a type that programs can rely on. */
@OnPublicNode
class ContentRefusalTests {

    private static final String ARTICLES = "/api/content/v1/articles";

    private final Newsroom newsroom;
    private final SiteClient site;

    ContentRefusalTests(@Autowired Newsroom newsroom, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.site = new SiteClient(port);
    }

    @ParameterizedTest
    @CsvSource({
        "?topics=x,/topics",
        "?limit=1&page=2,/page",
        "?limit=1&limit=2,/limit",
        "?limit=x,/limit",
        "?limit=101,/limit",
        "?after=x,/after"
    })
    void pointsAtTheParameterThatIsWrong(String query, String pointer) {
        var answer = site.get(ARTICLES + query);
        assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-query");
        assertThat(answer.getBody()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void saysWhichMethodsThereAre() {
        var answer = site.send(HttpMethod.PUT, ARTICLES, HttpEntity.EMPTY);
        assertProblem(answer, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        assertThat(answer.getHeaders().getAllow()).containsExactly(HttpMethod.GET);
    }

    @Test
    void answersAProblemDocumentWhateverTheClientAccepts() {
        assertProblem(site.get(ARTICLES, HttpHeaders.ACCEPT, "text/html"), HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
    }

    @Test
    void knowsAnAddressOnlyAsItIsWritten() {
        assertProblem(site.get(ARTICLES + ";v=1"), HttpStatus.NOT_FOUND, "not-found");
        assertProblem(site.get(ARTICLES + "/"), HttpStatus.NOT_FOUND, "not-found");
    }

    @Test
    void stopsReadingABodyThatNoReplyNeeds() {
        newsroom.live(anArticle("long-json").build());
        var answer = site.postJson(ARTICLES + "/long-json/comments", "{\"body\":\"" + "x".repeat(64 * 1024) + "\"}");
        assertProblem(answer, HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
    }

    @Test
    void namesAFieldThatItDoesNotKnow() {
        newsroom.live(anArticle("unknown-field").build());
        var answer = site.postJson(ARTICLES + "/unknown-field/comments", "{\"status\":\"APPROVED\"}");
        assertProblem(answer, HttpStatus.BAD_REQUEST, "unreadable-body");
        assertThat(answer.getBody()).contains("\"pointer\":\"/status\"");
    }

    @Test
    void takesRepliesAsJsonOnly() {
        newsroom.live(anArticle("as-text").build());
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_PLAIN);
        var answer = site.send(HttpMethod.POST, ARTICLES + "/as-text/comments", new HttpEntity<>("{}", headers));
        assertProblem(answer, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
    }

    @Test
    void refusesAReplyThatAnotherSiteMadeABrowserSend() {
        newsroom.live(anArticle("cross-json").build());
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setOrigin("https://evil.test");
        var answer = site.send(
                HttpMethod.POST,
                ARTICLES + "/cross-json/comments",
                new HttpEntity<>("{\"name\":\"A\",\"email\":\"a@b.example\",\"body\":\"x\"}", headers));
        assertProblem(answer, HttpStatus.FORBIDDEN, "not-allowed");
        assertThat(answer.getHeaders().getAccessControlAllowOrigin()).isNull();
    }

    private static void assertProblem(ResponseEntity<String> answer, HttpStatus status, String type) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getBody()).contains("\"type\":\"/problems/" + type + "\"");
    }
}
