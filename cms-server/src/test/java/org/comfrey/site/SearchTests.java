package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;
import static org.comfrey.newsroom.SampleContent.doc;
import static org.comfrey.newsroom.SampleContent.paragraph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.body.BodyReader;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Taxonomy.Wording;
import org.comfrey.model.topic.Topic;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Searching, over real HTTP. */
@OnPublicNode
class SearchTests {

    /** A change has to be found within this time. */
    /** Far more than it takes, which is measured elsewhere: other tests may keep the machine busy. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Newsroom newsroom;
    private final Publishing publishing;
    private final Taxonomy taxonomy;
    private final SettingsStore settings;
    private final SiteClient site;

    SearchTests(
            @Autowired Newsroom newsroom,
            @Autowired Publishing publishing,
            @Autowired Taxonomy taxonomy,
            @Autowired SettingsStore settings,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.publishing = publishing;
        this.taxonomy = taxonomy;
        this.settings = settings;
        this.site = new SiteClient(port);
    }

    @Test
    void findsWhatWasPublishedWithinASecondAndNoLongerWhatWasWithdrawn() {
        var live = newsroom.live(about("found-soon", "Zymurgy for beginners", "Brewing."));
        assertFound("zymurgy", "found-soon", true);
        publishing.withdraw(live.id(), live.version());
        assertFound("zymurgy", "found-soon", false);
    }

    @Test
    void putsATitleBeforeAMention() {
        newsroom.live(about("mentions-kinesio", "Wrapping joints", "Some use kinesiotape for it."));
        newsroom.live(about("is-kinesio", "Kinesiotape", "It is stretchy."));
        assertFound("kinesiotape", "is-kinesio", true);
        assertThat(api("kinesiotape")).containsSubsequence("is-kinesio", "mentions-kinesio");
    }

    @Test
    void findsOtherFormsOfAWord() {
        newsroom.live(about("forms", "Stretched hamstrings", "For runners."));
        assertFound("stretching hamstring", "forms", true);
    }

    @Test
    void findsFormsOfAWordInTheLanguageOfTheArticle() {
        var before = settings.site();
        settings.save(
                before.version(),
                before.toBuilder().locale("en").furtherLocales(List.of("de")).build());
        newsroom.live(about("german", "Verspannungen im Nacken", "Dehnübungen helfen den Nackenmuskeln.").toBuilder()
                .locale("de")
                .build());
        newsroom.live(about("english-beside", "Loosening a stiff nape", "Stretches for napes."));
        assertFound("Verspannung", "german", true);
        assertFound("dehnuebung", "german", true);
        assertFound("die Verspannungen", "german", true);
        assertFound("stretching nape", "english-beside", true);
        assertThat(site.get("/search?q=Nackenmuskel").getBody()).contains("<mark>Nackenmuskeln</mark>");
        settings.save(settings.site().version(), before);
    }

    @Test
    void findsArticlesByWhatTheirTopicsAreAlsoCalled() {
        var wide = taxonomy.add(
                new Wording(null, "Sleep troubles", Topic.Kind.CONDITION, null, "", List.of("somnipathy"), List.of()),
                null);
        var narrow = taxonomy.add(
                new Wording(null, "Narcolepsy", Topic.Kind.CONDITION, wide.id(), "", List.of("gelineau"), List.of()),
                null);
        newsroom.live(about("by-synonym", "Naps on a plan", "Short naps.").toBuilder()
                .topics(List.of(narrow.id()))
                .build());
        assertFound("gelineau", "by-synonym", true);
        assertFound("somnipathy", "by-synonym", true);
        taxonomy.change(
                narrow.id(),
                narrow.version(),
                new Wording(null, "Narcolepsy", Topic.Kind.CONDITION, wide.id(), "", List.of("hypnolepsy"), List.of()));
        assertFound("hypnolepsy", "by-synonym", true);
        assertThat(api("gelineau")).doesNotContain("by-synonym");
    }

    @Test
    void findsWhatWasMeantAndProposesItsSpelling() {
        newsroom.live(about("typos", "Acupuncture needles", "Thin ones."));
        assertFound("acupuncture", "typos", true);
        assertThat(api("accupunture")).contains("typos", "\"didYouMean\":\"acupuncture\"");
        assertThat(site.get("/search?q=accupunture").getBody())
                .contains("Did you mean", "href=\"/search?q=acupuncture\"", "/articles/typos");
    }

    @Test
    void marksWhatWasFoundAndEscapesTheRest() {
        newsroom.live(about("marked", "Moxibustion <b>now</b>", "Heat from moxibustion & more."));
        assertFound("moxibustion", "marked", true);
        assertThat(site.get("/search?q=moxibustion").getBody())
                .contains("<mark>Moxibustion</mark> &lt;b&gt;now", "<mark>moxibustion</mark> &amp; more")
                .contains("value=\"moxibustion\"", "name=\"robots\" content=\"noindex\"");
    }

    @Test
    void narrowsToATopic() {
        var one = taxonomy.add(
                new Wording(null, "Left knee", Topic.Kind.BODY_AREA, null, "", List.of(), List.of()), null);
        var other = taxonomy.add(
                new Wording(null, "Right knee", Topic.Kind.BODY_AREA, null, "", List.of(), List.of()), null);
        newsroom.live(about("left", "Bracing quadrant", "x").toBuilder()
                .topics(List.of(one.id()))
                .build());
        newsroom.live(about("right", "Bracing quadrant too", "x").toBuilder()
                .topics(List.of(other.id()))
                .build());
        assertFound("quadrant", "right", true);
        assertThat(site.get("/search?q=quadrant&area=left-knee").getBody())
                .contains("/articles/left")
                .doesNotContain("/articles/right")
                .contains("<option value=\"left-knee\" selected>");
        assertThat(api("quadrant&area=no-knee")).contains("\"total\":0");
    }

    @Test
    void pagesThroughWhatWasFoundWithoutGapsAndTwins() {
        for (int i = 0; i < 7; i++) {
            newsroom.live(about("xylo-" + i, "Xylophony number " + i, "x"));
        }
        for (int i = 0; i < 7; i++) {
            assertFound("xylophony", "xylo-" + i, true);
        }
        var all = new StringBuilder();
        for (var path = "/api/content/v1/search?q=xylophony&limit=3"; !path.isEmpty(); ) {
            var page = site.get(path);
            all.append(page.getBody());
            var next = page.getHeaders().getFirst("Link");
            path = next == null ? "" : next.substring(next.indexOf("/api"), next.indexOf('>'));
        }
        for (int i = 0; i < 7; i++) {
            assertThat(all).containsOnlyOnce("\"slug\":\"xylo-" + i + "\"");
        }
    }

    @Test
    void suggestsArticlesAndTopicsThatHaveSome() {
        var used = taxonomy.add(
                new Wording(null, "Quillwort fever", Topic.Kind.CONDITION, null, "", List.of(), List.of()), null);
        taxonomy.add(new Wording(null, "Quillwort rash", Topic.Kind.CONDITION, null, "", List.of(), List.of()), null);
        newsroom.live(about("quillwort", "Quillwort tea", "x").toBuilder()
                .topics(List.of(used.id()))
                .build());
        assertFound("quillwort tea", "quillwort", true);
        assertThat(site.get("/api/content/v1/suggest?q=quil").getBody())
                .contains("{\"kind\":\"article\",\"slug\":\"quillwort\",\"text\":\"Quillwort tea\"}")
                .contains("{\"kind\":\"topic\",\"slug\":\"quillwort-fever\",\"text\":\"Quillwort fever\"}")
                .doesNotContain("Quillwort rash");
    }

    @Test
    void isFoundBySearchEnginesItselfWhileWhatItFindsIsNot() {
        assertThat(site.get("/search").getBody())
                .contains("<meta name=\"description\" content=\"Find an article", "rel=\"canonical\"")
                .doesNotContain("noindex");
        assertThat(site.get("/search?q=massage").getBody())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("rel=\"canonical\"");
    }

    @Test
    void asksForWordsAndSaysWhatToDoWhenNothingWasFound() {
        assertThat(site.get("/search").getBody())
                .contains("What are you looking for?")
                .doesNotContain("Nothing was found");
        assertThat(site.get("/search?q=qqqqqqqqqq").getBody()).contains("Nothing was found.", "href=\"/topics\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "title:[a TO z]",
                "((((((((",
                "\"unclosed",
                "a AND OR NOT b",
                "/.*.*.*/",
                "~~~^^^",
                "<script>alert(1)</script>",
                "' OR 1=1 --",
                "{\"$ne\":null}",
                "\u202Eevil\u200B\uFEFF",
                "\uD83D\uDCA9\uD83D\uDCA9",
                "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334",
                "the of and",
                "%00",
                "../../etc/passwd",
                "\t\n"
            })
    void takesAnyWordsForWords(String words) {
        var q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(site.get("/search?q=" + q).getStatusCode().value()).isEqualTo(200);
        assertThat(site.get("/search?q=" + q).getBody()).doesNotContain("<script>");
        for (var call : List.of("search", "suggest")) {
            assertThat(site.get("/api/content/v1/" + call + "?q=" + q)
                            .getStatusCode()
                            .value())
                    .isIn(200, 400);
        }
    }

    @Test
    void takesALongQuestion() {
        assertThat(site.get("/search?q=" + "longish+".repeat(400))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "search,/q",
        "search?q=a&limit=0,/limit",
        "search?q=a&after=x,/after",
        "search?q=a&order=x,/order",
        "suggest?q=a&limit=21,/limit",
        "suggest,/q"
    })
    void refusesWrongCalls(String call, String pointer) {
        var answer = site.get("/api/content/v1/" + call);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"pointer\":\"" + pointer + "\"");
    }

    private String api(String query) {
        return String.valueOf(
                site.get("/api/content/v1/search?q=" + query.replace(' ', '+')).getBody());
    }

    private void assertFound(String words, String slug, boolean found) {
        var deadline = Instant.now().plus(SOON);
        boolean is = !found;
        while (is != found && Instant.now().isBefore(deadline)) {
            is = api(words).contains("\"slug\":\"" + slug + "\"");
        }
        assertThat(is).as("\"" + words + "\" finds " + slug).isEqualTo(found);
    }

    private static ArticleContent about(String slug, String title, String text) {
        return anArticle(slug)
                .title(title)
                .body(BodyReader.read(doc(paragraph(text))))
                .build();
    }
}
