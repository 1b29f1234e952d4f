package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.Objects;
import org.comfrey.model.access.Role;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the pages that are no articles tell machines. */
@OnPublicNode
class StructuredPageTests {

    private final Newsroom newsroom;
    private final SettingsStore settings;
    private final SiteClient site;
    private final int port;

    StructuredPageTests(@Autowired Newsroom newsroom, @Autowired SettingsStore settings, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.settings = settings;
        this.site = new SiteClient(port);
        this.port = port;
    }

    @Test
    void theHomePageSaysWhatTheSiteIsAndHowItIsSearched() {
        var graph = graph("/");
        var website = SchemaOrg.thing(graph, "WebSite");
        assertThat(website.at("/name").asString()).isEqualTo(settings.site().name());
        assertThat(website.at("/potentialAction/@type").asString()).isEqualTo("SearchAction");
        assertThat(website.at("/potentialAction/query-input").asString()).isEqualTo("required name=search_term_string");
        var search = website.at("/potentialAction/target/urlTemplate").asString();
        assertThat(search).isEqualTo("http://localhost:" + port + "/search?q={search_term_string}");
        assertThat(site.get(search.replaceFirst("http://[^/]+", "").replace("{search_term_string}", "back"))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(website.at("/publisher/@id"))
                .isEqualTo(SchemaOrg.thing(graph, "Organization").at("/@id"));
    }

    @Test
    void thePageOfSomebodyWhoWritesSaysWhoTheyAre() {
        var author = newsroom.person(Role.AUTHOR);
        newsroom.live(
                anArticle("structured-author").authors(List.of(author.id())).build());
        var person = SchemaOrg.thing(graph("/authors/" + author.slug()), "ProfilePage")
                .at("/mainEntity");
        assertThat(person.at("/@type").asString()).isEqualTo("Person");
        assertThat(person.at("/name").asString()).isEqualTo(author.name());
        assertThat(person.at("/honorificSuffix").asString()).isEqualTo(author.credentials());
    }

    @Test
    void anArticleSaysItsLanguageToThoseWhoShowALinkToIt() {
        newsroom.live(anArticle("structured-locale").build());
        var page = Jsoup.parse(
                Objects.requireNonNull(site.get("/articles/structured-locale").getBody()));
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("en_US");
        assertThat(page.select("meta[property=og:locale:alternate]")).isEmpty();
    }

    private JsonNode graph(String path) {
        var graph = SchemaOrg.graph(site.get(path).getBody());
        SchemaOrg.assertDefined(graph);
        return graph;
    }
}
