package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import org.comfrey.model.settings.Appearance;
import org.comfrey.model.settings.Colour;
import org.comfrey.model.settings.MenuItem;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** How a site's own looks reach its readers. */
@OnPublicNode
class AppearanceTests {

    private final Newsroom newsroom;
    private final SettingsStore settings;
    private final SiteClient site;

    AppearanceTests(@Autowired Newsroom newsroom, @Autowired SettingsStore settings, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.settings = settings;
        this.site = new SiteClient(port);
    }

    @AfterEach
    void asTheThemeComes() {
        look(Appearance.usual());
    }

    @Test
    void showsTheSitesOwnMenusAndFooterOnEveryPage() {
        look(new Appearance(
                null,
                null,
                List.of(new MenuItem("Our clinic", "/articles/our-clinic"), new MenuItem("Call", "tel:+41441234567")),
                "Example Clinic\n\n1 High Street <b>",
                List.of(new MenuItem("Imprint", "https://clinic.example/imprint")),
                List.of()));
        for (var path : List.of("/", "/topics", "/search", "/articles/none")) {
            var page = page(path);
            assertThat(page.select("header.site nav a").eachText()).as(path).containsExactly("Our clinic", "Call");
            assertThat(page.select("footer.site p").eachText())
                    .as(path)
                    .hasSize(3)
                    .endsWith("Example Clinic", "1 High Street <b>");
            assertThat(page.select("footer.site nav a").eachAttr("href"))
                    .as(path)
                    .containsExactly("https://clinic.example/imprint");
        }
    }

    @Test
    void hasTheUsualMenuUntilItIsChanged() {
        assertThat(page("/").select("header.site nav a").eachText()).containsExactly("Articles", "Topics");
        assertThat(page("/").select("link[rel=stylesheet]")).hasSize(1);
    }

    @Test
    void bringsTheSitesColourInAStyleSheetThatMayBeKept() {
        look(new Appearance(null, new Colour("#7a1f5c"), List.of(), "", List.of(), List.of()));
        var page = page("/");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .hasSize(2)
                .endsWith("/assets/colour-7a1f5c.css");
        assertThat(page.select("meta[name=theme-color]").eachAttr("content")).startsWith("#7a1f5c");
        var sheet = site.get("/assets/colour-7a1f5c.css");
        assertThat(sheet.getBody()).contains("--bar: light-dark(#7a1f5c, ");
        assertThat(sheet.getHeaders().getCacheControl()).contains("immutable");
        assertThat(site.get("/assets/colour-ffffff.css").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void beginsTheHomePageWithWhatIsFeaturedAndLive() {
        var first = newsroom.live(anArticle("featured-first").build());
        var second = newsroom.live(anArticle("featured-second").build());
        var draft = newsroom.draft(anArticle("featured-draft").build());
        look(new Appearance(null, null, List.of(), "", List.of(), List.of(first.id(), draft.id(), second.id())));
        assertThat(page("/").select(".featured h2 a").eachAttr("href"))
                .containsExactly("/articles/featured-first", "/articles/featured-second");
    }

    private void look(Appearance appearance) {
        var stored = settings.site();
        settings.save(
                stored.version(), stored.toBuilder().appearance(appearance).build());
    }

    private Document page(String path) {
        return Jsoup.parse(String.valueOf(site.get(path).getBody()));
    }
}
