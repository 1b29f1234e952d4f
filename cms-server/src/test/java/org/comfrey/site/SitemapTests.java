package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;
import static org.comfrey.newsroom.SamplePictures.picture;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Translating;
import org.comfrey.model.content.Cover;
import org.comfrey.model.media.Description;
import org.comfrey.model.media.FocalPoint;
import org.comfrey.model.media.MediaLibrary;
import org.comfrey.model.media.Upload;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.xml.sax.SAXException;

/** What the site tells search engines, and whoever found a weakness. */
@OnPublicNode
@TestPropertySource(properties = "comfrey.site.security-contact=mailto:security@comfrey.example")
class SitemapTests {

    private final Newsroom newsroom;
    private final Publishing publishing;
    private final Publications publications;
    private final Translating translating;
    private final SettingsStore settings;
    private final MediaLibrary library;
    private final SiteClient site;

    SitemapTests(
            @Autowired Newsroom newsroom,
            @Autowired Publishing publishing,
            @Autowired Publications publications,
            @Autowired Translating translating,
            @Autowired SettingsStore settings,
            @Autowired MediaLibrary library,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.publishing = publishing;
        this.publications = publications;
        this.translating = translating;
        this.settings = settings;
        this.library = library;
        this.site = new SiteClient(port);
    }

    @Test
    void namesEveryLiveArticleAndNoOther() throws Exception {
        var live = newsroom.live(anArticle("mapped").build());
        newsroom.draft(anArticle("not-mapped").build());
        var entry = article("mapped");
        var publication = publications.find(live.id()).orElseThrow();
        assertThat(Instant.parse(entry.select("lastmod").text())).isEqualTo(publication.changedAt());
        assertThat(addresses()).noneMatch(address -> address.endsWith("/not-mapped"));
        publishing.withdraw(live.id(), live.version());
        assertThat(addresses()).noneMatch(address -> address.endsWith("/articles/mapped"));
    }

    @Test
    void namesTheOtherPages() throws Exception {
        var publication = newsroom.published(anArticle("mapped-reviewer").build());
        var reviewer = newsroom.reviewerOf(publication);
        assertThat(addresses())
                .anyMatch(address -> address.endsWith("/topics"))
                .anyMatch(address -> address.endsWith("/authors/" + reviewer.slug()))
                .doesNotHaveDuplicates();
    }

    @Test
    void leadsToNothingThatIsNotThere() throws Exception {
        newsroom.live(anArticle("there").build());
        assertThat(addresses())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(site.get(URI.create(address).getRawPath())
                                .getStatusCode()
                                .value())
                        .isEqualTo(200));
    }

    @Test
    void saysWhichLanguagesAnArticleIsIn() throws Exception {
        var before = settings.site();
        settings.save(
                before.version(),
                before.toBuilder().locale("en").furtherLocales(List.of("de")).build());
        var original = newsroom.live(anArticle("mapped-english").build());
        var german = translating.begin(
                newsroom.actor(Role.AUTHOR),
                original.id(),
                new Translating.Beginning("de", "Deutsch", new Slug("mapped-german"), true),
                null);
        newsroom.publishAgain(german);
        for (var slug : List.of("mapped-english", "mapped-german")) {
            assertThat(article(slug).select("xhtml|link").eachAttr("hreflang"))
                    .containsExactlyInAnyOrder("en", "de", "x-default");
        }
        settings.save(settings.site().version(), before);
    }

    @Test
    void namesThePicturesOfAnArticle(@TempDir Path folder) throws Exception {
        var item = library.add(
                newsroom.actor(Role.EDITOR),
                new Upload(Files.write(folder.resolve("upload"), picture("png", 50, 40)), "hand.png"),
                new Description(null, null, null, null, new FocalPoint(0.5, 0.5)),
                null);
        newsroom.live(anArticle("mapped-picture")
                .cover(new Cover(item.id(), "A hand"))
                .build());
        assertThat(article("mapped-picture").select("image|image > image|loc").eachText())
                .singleElement()
                .asString()
                .contains("/media/" + item.id());
    }

    @Test
    void cutsWhatIsLiveIntoParts() {
        for (int i = 0; i < 5; i++) {
            newsroom.live(anArticle("part-" + i).build());
        }
        var parts = publications.liveParts(2);
        var whole = publications.livePart(parts.getFirst().first(), 1_000);
        assertThat(parts).hasSize((whole.size() + 1) / 2);
        assertThat(parts.stream()
                        .flatMap(part -> publications.livePart(part.first(), 2).stream())
                        .map(publication -> publication.id()))
                .containsExactlyElementsOf(
                        whole.stream().map(publication -> publication.id()).toList());
        assertThat(site.get("/sitemaps/articles-ffffffffffffffffffffffff.xml")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void tellsCrawlersWhereToLook() {
        var robots = site.get("/robots.txt");
        assertThat(robots.getHeaders().getContentType()).asString().startsWith("text/plain");
        assertThat(robots.getBody()).contains("Disallow: /admin\n").containsPattern("Sitemap: http\\S+/sitemap.xml\n");
    }

    @Test
    void tellsWhomToReportAWeaknessTo() {
        var lines = String.valueOf(site.get("/.well-known/security.txt").getBody())
                .lines()
                .toList();
        assertThat(lines).contains("Contact: mailto:security@comfrey.example");
        var expires = lines.stream()
                .filter(line -> line.startsWith("Expires: "))
                .map(line -> Instant.parse(line.substring("Expires: ".length())))
                .findFirst()
                .orElseThrow();
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(30, ChronoUnit.DAYS), Instant.now().plus(365, ChronoUnit.DAYS));
    }

    private Element article(String slug) throws Exception {
        for (var file : files()) {
            for (var entry : file.select("url")) {
                if (entry.select("> loc").text().endsWith("/articles/" + slug)) {
                    return entry;
                }
            }
        }
        throw new AssertionError("No sitemap names " + slug);
    }

    private List<String> addresses() throws Exception {
        return files().stream()
                .flatMap(file -> file.select("url > loc").eachText().stream())
                .toList();
    }

    private List<Document> files() throws Exception {
        var files = new java.util.ArrayList<Document>();
        for (var address : valid("/sitemap.xml").select("sitemap > loc").eachText()) {
            files.add(valid(URI.create(address).getRawPath()));
        }
        return files;
    }

    private Document valid(String path) throws SAXException, IOException {
        var text = String.valueOf(site.get(path).getBody());
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Stream.of("sitemap", "sitemap-image", "sitemap-links")
                        .map(name -> "/schemas/" + name + ".xsd")
                        .map(name -> Objects.requireNonNull(getClass().getResource(name)))
                        .map(file -> new StreamSource(file.toString()))
                        .toArray(StreamSource[]::new))
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
        return Jsoup.parse(text, "", Parser.xmlParser());
    }
}
