package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.UUID;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.Person;
import org.comfrey.model.profile.Profile;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What readers can read about those who write and review. */
@OnPublicNode
class AuthorPageTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private MongoOperations mongo;

    @LocalServerPort
    private int port;

    private SiteClient site;
    private Person author;
    private String slug;

    @BeforeEach
    void anAuthor() {
        site = new SiteClient(port);
        author = newsroom.person(Role.AUTHOR);
        slug = "by-author-" + UUID.randomUUID();
    }

    @Test
    void showsWhoWroteAndReviewedAnArticle() {
        tell("Ada Field", "She works with people <who> live with pain.\n\nAnd she gardens.");
        var publication =
                newsroom.published(anArticle(slug).authors(List.of(author.id())).build());
        var page = page(author).getBody();
        assertThat(page)
                .contains(
                        "<h1>Ada Field</h1>", "people &lt;who&gt; live", "<p>And she gardens.</p>", "/articles/" + slug)
                .doesNotContain(author.email().value(), author.passwordHash());
        var reviewer = newsroom.reviewerOf(publication);
        assertThat(page(reviewer).getBody()).contains("/articles/" + slug);
        assertThat(site.get("/articles/" + slug).getBody())
                .contains("href=\"/authors/" + author.slug() + "\"", "href=\"/authors/" + reviewer.slug() + "\"");
    }

    @Test
    void saysNothingOfPeopleWhomNoArticleNamed() {
        assertThat(page(author).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/api/content/v1/authors/" + author.slug()).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        newsroom.draft(anArticle(slug).authors(List.of(author.id())).build());
        assertThat(page(author).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/authors/Not%20A%20Slug").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsThePageWhenTheArticlesAreGone() {
        var live = newsroom.live(anArticle(slug).authors(List.of(author.id())).build());
        publishing.withdraw(live.id(), live.version());
        var page = page(author);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody()).contains("None of the articles here now").doesNotContain("/articles/" + slug);
    }

    @Test
    void followsTheAccountAtOnce() {
        newsroom.live(anArticle(slug).authors(List.of(author.id())).build());
        var before = author.slug();
        change(new Slug("moved-" + UUID.randomUUID()), "Ada Meadow", null);
        assertThat(page(author).getBody()).contains("<h1>Ada Meadow</h1>");
        assertThat(site.get("/articles/" + slug).getBody()).contains("href=\"/authors/" + author.slug() + "\"");
        for (var base : List.of("/authors/", "/api/content/v1/authors/")) {
            var old = site.get(base + before);
            assertThat(old.getStatusCode()).isEqualTo(HttpStatus.MOVED_PERMANENTLY);
            assertThat(old.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo(base + author.slug());
        }
    }

    @Test
    void catchesUpWithWhatACrashKeptFromIt() {
        newsroom.live(anArticle(slug).authors(List.of(author.id())).build());
        var shown = mongo.findById(author.id(), Profile.class);
        tell("Ada Meadow", "Later.");
        assertThat(shown).isNotNull();
        mongo.save(shown);
        assertThat(page(author).getBody()).doesNotContain("Ada Meadow");
        assertThat(accounts.refreshProfiles()).isEqualTo(1);
        assertThat(page(author).getBody()).contains("Ada Meadow");
        assertThat(accounts.refreshProfiles()).isZero();
    }

    @Test
    void servesAuthorsToOtherSystems() {
        tell("Ada Field", "Hello.");
        newsroom.live(anArticle(slug).authors(List.of(author.id())).build());
        var one = JSON.readTree(
                site.get("/api/content/v1/authors/" + author.slug()).getBody());
        assertThat(one.at("/name").asString()).isEqualTo("Ada Field");
        assertThat(one.at("/bio").asString()).isEqualTo("Hello.");
        assertThat(one.propertyNames()).doesNotContain("email", "roles", "passwordHash");
        var list = JSON.readTree(site.get("/api/content/v1/authors?limit=100").getBody());
        assertThat(list.at("/items").valueStream().map(item -> item.at("/id").asString()))
                .contains(author.id());
        var articles = JSON.readTree(site.get("/api/content/v1/authors/" + author.slug() + "/articles")
                .getBody());
        assertThat(articles.at("/items")
                        .valueStream()
                        .map(item -> item.at("/slug").asString()))
                .containsExactly(slug);
    }

    private ResponseEntity<String> page(Person person) {
        return site.get("/authors/" + person.slug());
    }

    private void tell(String name, String bio) {
        change(null, name, bio);
    }

    private void change(@Nullable Slug other, String name, @Nullable String bio) {
        author =
                accounts.change(author.id(), author.version(), new Accounts.Change(other, name, null, null, bio, null));
    }
}
