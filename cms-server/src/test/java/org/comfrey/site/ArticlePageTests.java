package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.Map;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@OnPublicNode
class ArticlePageTests {

    private static final Map<String, String> REPLY =
            Map.of("name", "Ada", "email", "ada@readers.example", "website", "", "body", "It helped me.", "parent", "");

    private final Newsroom newsroom;
    private final Publishing publishing;
    private final SiteClient site;

    ArticlePageTests(@Autowired Newsroom newsroom, @Autowired Publishing publishing, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.publishing = publishing;
        this.site = new SiteClient(port);
    }

    @Test
    void showsTheArticleWithItsReviewAndItsReferences() {
        newsroom.live(anArticle("shown").build());
        var page = site.get("/articles/shown");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody())
                .contains("<h1>Massage for shown</h1>", "Medically reviewed by", "MD, physiotherapist")
                .contains("Page last reviewed:", "Next review due:")
                .contains("M54.5", "Deep vein thrombosis", "id=\"ref-furlan\"")
                .contains("Your email address will not be published. Required fields are marked")
                .contains("<h2 id=\"contents\">Contents</h2>", "href=\"#s-how-it-works\"", "id=\"s-how-it-works\"");
    }

    @Test
    void answersTheSamePageByItsTag() {
        newsroom.live(anArticle("tagged").build());
        var tag = site.get("/articles/tagged").getHeaders().getETag();
        assertThat(tag).isNotNull().startsWith("\"");
        assertThat(site.get("/articles/tagged", HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void tellsAWithdrawnArticleFromOneThatNeverWas() {
        var live = newsroom.live(anArticle("taken-down").build());
        publishing.withdraw(live.id(), live.version());
        assertThat(site.get("/articles/taken-down").getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(site.get("/articles/never-was").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/articles/never-was").getBody()).contains("Page not found");
    }

    @Test
    void neverShowsADraft() {
        newsroom.draft(anArticle("only-a-draft").build());
        assertThat(site.get("/articles/only-a-draft").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/").getBody()).doesNotContain("only-a-draft");
    }

    @Test
    void showsAWaitingReplyToItsWriterOnly() {
        newsroom.live(anArticle("waiting").build());
        var sent = site.sendReply("waiting", REPLY);
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        var own = site.get(withoutFragment(sent));
        assertThat(own.getBody()).contains("It helped me.", "waiting for a moderator");
        assertThat(own.getHeaders().getCacheControl()).contains("no-store");
        assertThat(site.get("/articles/waiting").getBody()).doesNotContain("It helped me.");
        assertThat(site.get("/articles/waiting?reply=forged").getBody()).doesNotContain("It helped me.");
    }

    @Test
    void showsAnApprovedReplyToEverybodyWithoutItsAddress() {
        var publication = newsroom.published(anArticle("approved").build());
        newsroom.approvedReply(publication, "Thank you <b>all</b>");
        var page = site.get("/articles/approved").getBody();
        assertThat(page).contains("Thank you &lt;b&gt;all&lt;/b&gt;", "Robin").doesNotContain("robin@readers.example");
    }

    @Test
    void givesBackWhatWasTypedWithEverythingThatIsWrong() {
        newsroom.live(anArticle("kept").build());
        var answer = site.sendReply(
                "kept", Map.of("name", "", "email", "nowhere", "website", "javascript:alert(1)", "body", "Keep <me>"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer.getBody())
                .contains("<title>Error: ", "There is a problem with your reply")
                .contains("href=\"#name\"", "href=\"#email\"", "href=\"#website\"")
                .contains("Keep &lt;me&gt;", "value=\"nowhere\"");
    }

    @Test
    void takesTheSameReplySentTwiceForOne() {
        newsroom.live(anArticle("twice").build());
        var first = site.sendReply("twice", REPLY).getHeaders().getLocation();
        var second = site.sendReply("twice", REPLY).getHeaders().getLocation();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(second.getFragment()).isEqualTo(first.getFragment());
    }

    @Test
    void refusesAReplyThatAnotherSiteMadeABrowserSend() {
        newsroom.live(anArticle("cross-site").build());
        var headers = new HttpHeaders();
        headers.set("Sec-Fetch-Site", "cross-site");
        var answer = site.postForm("/articles/cross-site/comments", REPLY, headers);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("It helped me.", "did not come from our own page");
    }

    @Test
    void saysThatRepliesAreClosedAndKeepsTheText() {
        newsroom.live(anArticle("closed").commentPolicy(CommentPolicy.CLOSED).build());
        assertThat(site.get("/articles/closed").getBody()).contains("Replies to this article are closed.");
        var answer = site.sendReply("closed", REPLY);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("It helped me.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/UPPER", "/articles/a;b", "/articles/", "/articles/x/y", "/nothing"})
    void answersWhatIsNoPageWithAPage(String path) {
        var answer = site.get(path);
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
    }

    @Test
    void sendsEveryPageWithHeadersThatAllowNoScriptsButOurOwn() {
        var headers = site.get("/").getHeaders();
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "connect-src 'self'")
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Set-Cookie")).isNull();
    }

    private static String withoutFragment(ResponseEntity<?> redirect) {
        var location = redirect.getHeaders().getLocation();
        assertThat(location).isNotNull();
        return location.getRawPath() + "?" + location.getRawQuery();
    }
}
