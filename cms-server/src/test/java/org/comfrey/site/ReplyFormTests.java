package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.Map;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Answering;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Moderation;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@OnPublicNode
class ReplyFormTests {

    private final Newsroom newsroom;
    private final Comments comments;
    private final Moderation moderation;
    private final Answering answering;
    private final SiteClient site;

    ReplyFormTests(
            @Autowired Newsroom newsroom,
            @Autowired Comments comments,
            @Autowired Moderation moderation,
            @Autowired Answering answering,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.comments = comments;
        this.moderation = moderation;
        this.answering = answering;
        this.site = new SiteClient(port);
    }

    @Test
    void answersTheReplyThatTheReaderChose() {
        var publication = newsroom.published(anArticle("chosen").build());
        var first = newsroom.approvedReply(publication, "The first word");
        assertThat(site.get("/articles/chosen?replyTo=" + first.id()).getBody())
                .contains("Leave a Reply to Robin", "name=\"parent\" value=\"" + first.id() + "\"", "Cancel reply");
        var sent = site.sendReply("chosen", aReply("An answer", first.id()));
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        var own = sent.getHeaders().getLocation();
        assertThat(own).isNotNull();
        var answer = comments.require(own.getFragment().substring("reply-".length()));
        assertThat(answer.parent()).isEqualTo(first.id());
    }

    @Test
    void marksInWordsWhatTheSitesOwnPeopleAnswer() {
        var publication = newsroom.published(anArticle("staff-answers").build());
        var asked = newsroom.pendingReply(publication, "How often?");
        var person = newsroom.person(Role.MODERATOR);
        answering.answer(person.asActor(), asked.id(), asked.version(), "Twice a week.", null);
        var page = site.get("/articles/staff-answers").getBody();
        assertThat(page)
                .contains("How often?", "Twice a week.", person.name(), ">Staff<", "MD, physiotherapist")
                .doesNotContain(person.email().value(), "robin@readers.example");
        assertThat(page).containsOnlyOnce(">Staff<");
        var content =
                site.get("/api/content/v1/articles/staff-answers/comments").getBody();
        assertThat(content)
                .contains("\"staff\":{\"credentials\":\"MD, physiotherapist\"}")
                .doesNotContain(person.email().value(), person.id());
        assertThat(content).containsOnlyOnce("\"staff\"");
        assertThat(site.get("/articles/staff-answers/comments/feed.xml").getBody())
                .contains("Reply by " + person.name() + " (staff)")
                .doesNotContain(person.email().value());
    }

    @Test
    void showsNoAnswerWhileAReplyAboveItIsTakenDown() {
        var publication = newsroom.published(anArticle("answers-below").build());
        newsroom.approvedReply(publication, "On its own.");
        var asked = newsroom.approvedReply(publication, "Buy my miracle cure.");
        var staff = newsroom.person(Role.MODERATOR).asActor();
        var answer = answering.answer(staff, asked.id(), asked.version(), "Please do not.", null);
        var deeper = answering.answer(staff, answer.id(), answer.version(), "I mean the miracle.", null);
        var everywhere = List.of(
                "/articles/answers-below",
                "/api/content/v1/articles/answers-below/comments",
                "/articles/answers-below/comments/feed.xml",
                "/articles/answers-below/comments/feed.json");
        assertThat(everywhere)
                .allSatisfy(path -> assertThat(site.get(path).getBody())
                        .contains("On its own.", "Buy my miracle cure.", "Please do not.", "I mean the miracle."));
        assertThat(site.get("/articles/answers-below").getBody()).contains("4 replies");
        var spam = moderation.spam(staff, asked.id(), asked.version());
        assertThat(everywhere)
                .allSatisfy(path -> assertThat(site.get(path).getBody())
                        .contains("On its own.")
                        .doesNotContain("Buy my miracle cure.", "Please do not.", "I mean the miracle."));
        assertThat(site.get("/articles/answers-below").getBody()).contains("1 reply<");
        assertThat(site.get("/articles/answers-below?replyTo=" + deeper.id()).getBody())
                .doesNotContain("Leave a Reply to");
        var refused = site.sendReply("answers-below", aReply("Me too", deeper.id()));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused.getBody()).contains("The reply that you answer is no longer there.");
        var trashed = moderation.trash(staff, asked.id(), spam.version());
        var spamAgain = moderation.restore(staff, asked.id(), trashed.version());
        assertThat(site.get("/articles/answers-below").getBody())
                .as("taken down twice and brought back once")
                .contains("1 reply<");
        moderation.approve(staff, asked.id(), spamAgain.version());
        assertThat(everywhere)
                .allSatisfy(path -> assertThat(site.get(path).getBody())
                        .contains("Buy my miracle cure.", "Please do not.", "I mean the miracle."));
    }

    @Test
    void givesTheAddressOfOnesOwnWaitingReplyToNobody() {
        newsroom.live(anArticle("secret-link").build());
        var own = site.sendReply("secret-link", aReply("Mine", "")).getHeaders().getLocation();
        assertThat(own).isNotNull();
        var page = site.get(own.getRawPath() + "?" + own.getRawQuery());
        assertThat(page.getHeaders().get("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.getHeaders().getCacheControl()).contains("private", "no-store");
        assertThat(page.getHeaders().getETag()).isNull();
        assertThat(page.getBody()).contains("content=\"noindex\"");
    }

    @Test
    void showsEverybodyTheSamePageOnceTheReplyIsPublic() {
        newsroom.live(anArticle("public-now").build());
        var own = site.sendReply("public-now", aReply("Mine", "")).getHeaders().getLocation();
        assertThat(own).isNotNull();
        var waiting = comments.require(own.getFragment().substring("reply-".length()));
        moderation.approve(newsroom.actor(Role.MODERATOR), waiting.id(), waiting.version());
        var page = site.get(own.getRawPath() + "?" + own.getRawQuery());
        assertThat(page.getBody()).doesNotContain("waiting for a moderator");
        assertThat(unsealed(page)).isEqualTo(unsealed(site.get("/articles/public-now")));
    }

    @Test
    void putsTheSummaryOfErrorsInFocusWithoutAScript() {
        newsroom.live(anArticle("in-focus").build());
        var answer = site.sendReply("in-focus", Map.of("name", "Ada"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer.getBody())
                .contains("role=\"alert\" tabindex=\"-1\" autofocus", "value=\"Ada\"")
                .contains("aria-describedby=\"email-problem\"", "id=\"email-problem\"");
        // The one that every page has is for the search field, and comes with the head.
        assertThat(String.valueOf(answer.getBody()).split("</head>")[1]).doesNotContain("<script");
    }

    @Test
    void refusesAFormThatIsLongerThanAnyReply() {
        newsroom.live(anArticle("long-form").build());
        var answer = site.sendReply("long-form", aReply("x".repeat(300 * 1024), ""));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(answer.getBody()).contains("This is too much at once");
    }

    @Test
    void refusesWhatIsNoForm() {
        newsroom.live(anArticle("no-form").build());
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = site.send(HttpMethod.POST, "/articles/no-form/comments", new HttpEntity<>("{}", headers));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void hasOneAddressForEachPage() {
        newsroom.live(anArticle("one-address").build());
        assertThat(site.get("/articles/one-address;jsessionid=1").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/articles/one-address.html").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/articles/one-address/").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** Each time that a page is made, its form says when. */
    private static String unsealed(ResponseEntity<String> page) {
        return String.valueOf(page.getBody()).replaceAll("name=\"seal\" value=\"[^\"]+\"", "");
    }

    private static Map<String, String> aReply(String body, String parent) {
        return Map.of("name", "Ada", "email", "ada@readers.example", "website", "", "body", body, "parent", parent);
    }
}
