package org.comfrey.site.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.comfrey.browser.Look;
import org.comfrey.browser.WithBrowser;
import org.comfrey.model.settings.Appearance;
import org.comfrey.model.settings.Colour;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.QuickPasswords;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;

/** A site with the theme of {@code examples/theme}, and with one more that has a fault. */
@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "comfrey.roles=public")
@ContextConfiguration(initializers = {FreshStore.class, ThemedSiteTests.WithThemes.class})
@Import({Newsroom.class, QuickPasswords.class})
@WithBrowser
class ThemedSiteTests {

    private static final int NARROW = 360;

    private final Newsroom newsroom;
    private final SettingsStore settings;
    private final SiteClient site;
    private final int port;

    ThemedSiteTests(@Autowired Newsroom newsroom, @Autowired SettingsStore settings, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.settings = settings;
        this.site = new SiteClient(port);
        this.port = port;
    }

    static final class WithThemes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var folder = Files.createTempDirectory("comfrey-themes");
                ThemeWorkshop.theExample().into(folder, "meadow.jar");
                ThemeWorkshop.aTheme().template("allTopics", """
                        @import org.comfrey.site.page.TopicsPage
                        @param TopicsPage page
                        ${page.trunks().get(99).heading()}
                        """).into(folder, "faulty.jar");
                TestPropertyValues.of("comfrey.themes.folder=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void showsTheThemesFragmentOnAPageThatIsOurs() {
        newsroom.live(anArticle("themed").build());
        var page = page("/articles/themed");
        assertThat(page.select("article header .person.meadow .leaf")).isNotEmpty();
        assertThat(page.select(".facts")).isNotEmpty();
    }

    @Test
    void linksTheThemesStyleSheetAfterOursAndBeforeTheColoursOfTheSite() {
        var before = settings.site();
        settings.save(
                before.version(),
                before.toBuilder()
                        .appearance(new Appearance(null, new Colour("#7a1f5c"), List.of(), "", List.of(), List.of()))
                        .build());
        assertThat(page("/").select("link[rel=stylesheet]").eachAttr("href"))
                .hasSize(3)
                .satisfiesExactly(
                        ours -> assertThat(ours).startsWith("/assets/site-"),
                        theme -> assertThat(theme).matches("/assets/theme-[0-9a-f]{12}/theme\\.css"),
                        colour -> assertThat(colour).isEqualTo("/assets/colour-7a1f5c.css"));
        var changed = settings.site();
        settings.save(
                changed.version(),
                changed.toBuilder().appearance(Appearance.usual()).build());
        assertThat(page("/").select("meta[name=theme-color]").eachAttr("content"))
                .containsExactly("#3f5d1f", "#26361a");
    }

    @Test
    void servesTheThemesFilesToBeKeptForEver() {
        var sheet = page("/").select("link[rel=stylesheet]").get(1).attr("href");
        var answer = site.get(sheet);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).contains("url(\"leaf.svg\")");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/css;charset=UTF-8");
        assertThat(answer.getHeaders().getCacheControl()).contains("max-age=31536000", "public", "immutable");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        var leaf = site.get(sheet.replace("theme.css", "leaf.svg"));
        assertThat(leaf.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).startsWith("image/svg+xml");
        assertThat(site.get(sheet.replace("theme.css", "none.svg")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get(sheet.replaceFirst("theme-.{12}", "theme-000000000000"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void sendsOurOwnStyleSheetCompressed() {
        var sheet = page("/").select("link[rel=stylesheet]").getFirst().attr("href");
        var answer = site.get(sheet, HttpHeaders.ACCEPT_ENCODING, "br").getHeaders();
        assertThat(answer.getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo("br");
        assertThat(answer.getContentLength()).isLessThan(5 * 1024);
        assertThat(answer.getCacheControl()).contains("immutable");
    }

    @Test
    void keepsThePolicyThatNothingInlineRuns() {
        assertThat(site.get("/").getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void saysThatSomethingWentWrongWhereATemplateOfAThemeFails() {
        var answer = site.get("/topics");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(Jsoup.parse(String.valueOf(answer.getBody())).select("h1").text())
                .isEqualTo("Something went wrong");
    }

    @Test
    void looksAsTheThemeSaysInABrowser(Browser browser) {
        newsroom.live(anArticle("themed-look").build());
        List<String> complaints = new ArrayList<>();
        try (var page = browser.newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate("http://localhost:" + port + "/articles/themed-look");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('header.site')).backgroundColor"))
                    .isEqualTo("rgb(63, 93, 31)");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.leaf')).backgroundImage"))
                    .asString()
                    .containsPattern("/assets/theme-[0-9a-f]{12}/leaf\\.svg");
            Look.at(page, "themed-article", NARROW);
            assertThat(complaints).isEmpty();
            page.navigate("http://localhost:" + port + "/nowhere");
            assertThat(page.evaluate("document.querySelector('img.lost').naturalWidth"))
                    .isNotEqualTo(0);
            Look.at(page, "themed-error", NARROW);
        }
    }

    private Document page(String path) {
        return Jsoup.parse(String.valueOf(site.get(path).getBody()));
    }
}
