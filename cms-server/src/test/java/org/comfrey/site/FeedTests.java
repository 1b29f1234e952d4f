package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Taxonomy.Wording;
import org.comfrey.model.topic.Topic;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.store.StoreCommands;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds, by the rules of Atom (RFC 4287) and JSON Feed 1.1. */
@OnPublicNode
class FeedTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Newsroom newsroom;
    private final Publishing publishing;
    private final Taxonomy taxonomy;
    private final StoreCommands commands;
    private final SiteClient site;

    FeedTests(
            @Autowired Newsroom newsroom,
            @Autowired Publishing publishing,
            @Autowired Taxonomy taxonomy,
            @Autowired StoreCommands commands,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.publishing = publishing;
        this.taxonomy = taxonomy;
        this.commands = commands;
        this.site = new SiteClient(port);
    }

    @Test
    void tellsWhatIsNewAsAtom() {
        var publication = newsroom.published(anArticle("in-atom")
                .title("Knees & <hips>")
                .summary("When they hurt.")
                .build());
        var feed = atom("/feed.xml");
        var entry = Objects.requireNonNull(feed.selectFirst("entry:has(link[href$=/articles/in-atom])"));
        assertThat(entry.select("title").text()).isEqualTo("Knees & <hips>");
        assertThat(entry.select("summary").text()).isEqualTo("When they hurt.");
        assertThat(entry.select("id").text()).startsWith("tag:").endsWith("article/" + publication.id());
        assertThat(entry.attr("xml:lang")).isEqualTo("en");
    }

    @Test
    void tellsTheSameAsJsonFeed() {
        newsroom.live(anArticle("in-json").summary("Backs.").build());
        var feed = json("/feed.json");
        var item = feed.at("/items")
                .valueStream()
                .filter(one -> one.at("/url").asString().endsWith("/articles/in-json"))
                .findFirst()
                .orElseThrow();
        assertThat(item.at("/content_text").asString()).isEqualTo("Backs.");
        assertThat(item.at("/language").asString()).isEqualTo("en");
        assertThat(feed.at("/items").valueStream().map(one -> one.at("/id").asString()))
                .isEqualTo(atom("/feed.xml").select("entry > id").stream()
                        .map(Element::text)
                        .toList());
    }

    @Test
    void hasAFeedForEachTopic() {
        var topic = taxonomy.add(
                new Wording(null, "Sore feet", Topic.Kind.CONDITION, null, "", List.of(), List.of()), null);
        assertThat(atom("/topics/" + topic.slug() + "/feed.xml").select("entry"))
                .isEmpty();
        newsroom.live(anArticle("about-feet").topics(List.of(topic.id())).build());
        newsroom.live(anArticle("about-no-feet").build());
        assertThat(links(atom("/topics/" + topic.slug() + "/feed.xml")))
                .singleElement()
                .asString()
                .endsWith("/articles/about-feet");
        assertThat(json("/topics/" + topic.slug() + "/feed.json")
                        .at("/items/0/tags/0")
                        .asString())
                .isEqualTo("Sore feet");
        assertThat(site.get("/topics/none-such/feed.xml").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void tellsOfRepliesOnceTheyAreApprovedAndNeverOfTheAddress() {
        var publication = newsroom.published(anArticle("replied-feed").build());
        newsroom.pendingReply(publication, "Still waiting.");
        var path = "/articles/replied-feed/comments/feed";
        assertThat(atom(path + ".xml").select("entry")).isEmpty();
        newsroom.approvedReply(publication, "It <b>helped</b> & more.");
        var feed = atom(path + ".xml");
        assertThat(feed.select("entry > content").text()).isEqualTo("It <b>helped</b> & more.");
        assertThat(feed.outerHtml()).doesNotContain("Still waiting.", "readers.example");
        assertThat(json(path + ".json").at("/items/0/authors/0/name").asString())
                .isEqualTo("Robin");
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        var live = newsroom.live(anArticle("withdrawn-feed").build());
        assertThat(site.get("/feed.xml").getBody()).contains("withdrawn-feed");
        publishing.withdraw(live.id(), live.version());
        assertThat(site.get("/feed.xml").getBody()).doesNotContain("withdrawn-feed");
        assertThat(site.get("/articles/withdrawn-feed/comments/feed.xml")
                        .getStatusCode()
                        .value())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/feed.json", "/articles/kept-feed/comments/feed.xml"})
    void isKeptReady(String path) {
        if (site.get("/articles/kept-feed").getStatusCode().value() != 200) {
            newsroom.live(anArticle("kept-feed").build());
        }
        var first = site.get(path);
        assertThat(commands.during(() -> assertThat(site.get(path).getBody()).isEqualTo(first.getBody())))
                .isEmpty();
        assertThat(site.get(
                                path,
                                "If-None-Match",
                                String.valueOf(first.getHeaders().getETag()))
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
    }

    @Test
    void goesOnWithOlderNews() {
        for (int i = 0; i < 51; i++) {
            newsroom.live(anArticle("long-feed-" + i).build());
        }
        var feed = atom("/feed.xml");
        assertThat(feed.select("entry")).hasSize(50);
        var next = URI.create(feed.select("feed > link[rel=next]").attr("href"));
        var rest = atom(next.getRawPath() + "?" + next.getRawQuery());
        assertThat(links(rest)).isNotEmpty().doesNotContainAnyElementsOf(links(feed));
        assertThat(site.get("/feed.xml?after=nonsense").getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void isAnnouncedOnThePages() {
        newsroom.live(anArticle("announced").build());
        var page = Jsoup.parse(String.valueOf(site.get("/articles/announced").getBody()));
        var feeds = page.select("head > link[rel=alternate][type]").eachAttr("href");
        assertThat(feeds)
                .containsExactly(
                        "/feed.xml",
                        "/feed.json",
                        "/articles/announced/comments/feed.xml",
                        "/articles/announced/comments/feed.json");
        assertThat(feeds)
                .allSatisfy(feed ->
                        assertThat(site.get(feed).getStatusCode().value()).isEqualTo(200));
    }

    private static List<String> links(Document feed) {
        return feed.select("entry > link[rel=alternate]").eachAttr("href");
    }

    /** The feed, once it was found to keep the rules of RFC 4287, sections 4.1.1 and 4.1.2. */
    private Document atom(String path) {
        var answer = site.get(path);
        assertThat(answer.getHeaders().getContentType()).asString().startsWith("application/atom+xml");
        assertThat(FeedFormats.breachesOfAtom(String.valueOf(answer.getBody()))).isEmpty();
        var feed = Jsoup.parse(String.valueOf(answer.getBody()), "", Parser.xmlParser());
        var root = Objects.requireNonNull(feed.selectFirst("feed"));
        assertThat(root.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(root.select("> author > name").text()).isNotBlank();
        assertThat(root.select("> link[rel=self]")).hasSize(1);
        Stream.concat(Stream.of(root), root.select("> entry").stream()).forEach(FeedTests::hasWhatAtomAsksFor);
        for (var entry : root.select("> entry")) {
            assertThat(entry.select("> link[rel=alternate], > content")).isNotEmpty();
        }
        assertThat(root.select("> entry > id").eachText()).doesNotHaveDuplicates();
        return feed;
    }

    private static void hasWhatAtomAsksFor(Element element) {
        for (var name : List.of("id", "title", "updated")) {
            assertThat(element.select("> " + name)).as(name).hasSize(1);
        }
        assertThat(URI.create(element.select("> id").text()).isAbsolute()).isTrue();
        assertThat(Instant.parse(element.select("> updated").text())).isNotNull();
    }

    /** The feed, once it was found to have what JSON Feed 1.1 asks for. */
    private JsonNode json(String path) {
        var answer = site.get(path);
        assertThat(answer.getHeaders().getContentType()).asString().isEqualTo("application/feed+json");
        var feed = JSON.readTree(answer.getBody());
        assertThat(FeedFormats.breachesOfJsonFeed(feed)).isEmpty();
        assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/title").asString()).isNotBlank();
        assertThat(feed.at("/items").isArray()).isTrue();
        feed.at("/items").forEach(item -> {
            assertThat(item.at("/id").asString()).isNotBlank();
            assertThat(item.at("/content_text").isString()).isTrue();
            assertThat(Instant.parse(item.at("/date_published").asString())).isNotNull();
        });
        return feed;
    }
}
