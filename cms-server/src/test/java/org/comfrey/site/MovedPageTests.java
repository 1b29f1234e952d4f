package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.Map;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Topic;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What readers find at addresses that an article or a topic has left. */
@OnPublicNode
class MovedPageTests {

    private final Newsroom newsroom;
    private final Articles articles;
    private final Editing editing;
    private final Publishing publishing;
    private final Taxonomy taxonomy;
    private final SiteClient site;

    MovedPageTests(
            @Autowired Newsroom newsroom,
            @Autowired Articles articles,
            @Autowired Editing editing,
            @Autowired Publishing publishing,
            @Autowired Taxonomy taxonomy,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.editing = editing;
        this.publishing = publishing;
        this.taxonomy = taxonomy;
        this.site = new SiteClient(port);
    }

    @Test
    void everyOldAddressLeadsToThePresentOneInOneStep() {
        var article = newsroom.live(anArticle("moved-one").build());
        moveTo(article, "moved-two");
        leads("/articles/moved-one", "/articles/moved-two");
        moveTo(article, "moved-three");
        leads("/articles/moved-one", "/articles/moved-three");
        leads("/articles/moved-two?after=x", "/articles/moved-three?after=x");
        leads("/api/content/v1/articles/moved-one", "/api/content/v1/articles/moved-three");
        leads("/api/content/v1/articles/moved-one/comments", "/api/content/v1/articles/moved-three/comments");
        assertThat(site.get("/articles/moved-three").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aDraftWithANewAddressMovesNothingYet() {
        var article = newsroom.live(anArticle("stays").build());
        readdress(article, "stays-not");
        assertThat(site.get("/articles/stays").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(site.get("/articles/stays-not").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void anArticleThatTakesALeftAddressGoesBeforeTheRedirect() {
        var article = newsroom.live(anArticle("left-address").build());
        moveTo(article, "left-address-new");
        newsroom.live(anArticle("left-address").title("Another one").build());
        var page = site.get("/articles/left-address");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody()).contains("<h1>Another one</h1>");
    }

    @Test
    void comingBackToAnAddressMakesNoCircle() {
        var article = newsroom.live(anArticle("there").build());
        moveTo(article, "and-back");
        moveTo(article, "there");
        assertThat(site.get("/articles/there").getStatusCode()).isEqualTo(HttpStatus.OK);
        leads("/articles/and-back", "/articles/there");
    }

    @Test
    void whatWasTakenDownIsGoneAtItsOldAddressesToo() {
        var article = newsroom.live(anArticle("down-one").build());
        moveTo(article, "down-two");
        publishing.withdraw(article.id(), articles.require(article.id()).version());
        assertThat(site.get("/articles/down-one").getStatusCode()).isEqualTo(HttpStatus.GONE);
    }

    @Test
    void aTopicThatIsRenamedIsFoundAtItsOldAddress() {
        var topic = taxonomy.add(topicAt("lumbago"), null);
        taxonomy.change(topic.id(), topic.version(), topicAt("low-back-pain"));
        leads("/topics/lumbago", "/topics/low-back-pain");
        taxonomy.add(topicAt("lumbago"), null);
        assertThat(site.get("/topics/lumbago").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aReplyToAnOldAddressIsSentOnAsAReply() {
        var article = newsroom.live(anArticle("reply-moved").build());
        moveTo(article, "reply-moved-new");
        var answer = site.postForm("/articles/reply-moved/comments", Map.of("name", "Ada", "body", "Hello"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PERMANENT_REDIRECT);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo("/articles/reply-moved-new/comments");
    }

    private void leads(String from, String to) {
        var answer = site.get(from);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.MOVED_PERMANENTLY);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo(to);
        assertThat(answer.getHeaders().getCacheControl()).contains("max-age=300");
    }

    private static Taxonomy.Wording topicAt(String slug) {
        return new Taxonomy.Wording(
                new Slug(slug), "Pain in the lower back", Topic.Kind.CONDITION, null, "", List.of(), List.of());
    }

    private void moveTo(Article article, String slug) {
        newsroom.publishAgain(readdress(article, slug));
    }

    private Article readdress(Article article, String slug) {
        return editing.edit(
                newsroom.actor(Role.EDITOR),
                article.id(),
                articles.require(article.id()).version(),
                content -> content.toBuilder().slug(new Slug(slug)).build(),
                null);
    }
}
