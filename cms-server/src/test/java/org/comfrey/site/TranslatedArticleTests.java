package org.comfrey.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Translating;
import org.comfrey.model.preview.Previewing;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnPublicNode
class TranslatedArticleTests {

    private static final String CONTENT = "/api/content/v1/articles";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Newsroom newsroom;
    private final Translating translating;
    private final Publishing publishing;
    private final Previewing previewing;
    private final SettingsStore settings;
    private final SiteClient site;
    private final int port;

    TranslatedArticleTests(
            @Autowired Newsroom newsroom,
            @Autowired Translating translating,
            @Autowired Publishing publishing,
            @Autowired Previewing previewing,
            @Autowired SettingsStore settings,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.translating = translating;
        this.publishing = publishing;
        this.previewing = previewing;
        this.settings = settings;
        this.site = new SiteClient(port);
        this.port = port;
    }

    @BeforeEach
    void offerSomeLanguages() {
        var stored = settings.site();
        settings.save(
                stored.version(),
                stored.toBuilder()
                        .locale("en")
                        .furtherLocales(List.of("de", "de-CH", "ar", "fr"))
                        .build());
    }

    @Test
    void leadsFromEachLanguageToTheOthers() {
        var english = newsroom.live(anArticle("led-en").build());
        translated(english, "de", "led-de");
        translated(english, "ar", "led-ar");
        begun(english, "fr", "led-fr");
        var page = page("/articles/led-de");
        assertThat(page.select("nav.translations a").eachText()).containsExactly("العربية", "English");
        var arabic = page.select("nav.translations a").first();
        assertThat(arabic).isNotNull();
        assertThat(attributes(arabic, "lang", "hreflang", "href")).containsExactly("ar", "ar", "/articles/led-ar");
        assertThat(page.select("meta[property=og:locale:alternate]").eachAttr("content"))
                .containsExactlyInAnyOrder("ar_AR", "en_US");
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("de_DE");
        assertThat(alternates(page))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "de", address("led-de"),
                        "en", address("led-en"),
                        "ar", address("led-ar"),
                        "x-default", address("led-en")));
        assertThat(alternates(page("/articles/led-en"))).isEqualTo(alternates(page));
    }

    @Test
    void saysInWhichLanguageAndDirectionAPageIs() {
        var english = newsroom.live(anArticle("running-en").build());
        translated(english, "ar", "running-ar");
        var html = page("/articles/running-ar").selectFirst("html");
        assertThat(html).isNotNull();
        assertThat(attributes(html, "lang", "dir")).containsExactly("ar", "rtl");
    }

    @Test
    void saysWhichWordsOfATranslatedPageAreNotTranslated() {
        var english = newsroom.live(anArticle("marked-en").build());
        translated(english, "ar", "marked-ar");
        var page = page("/articles/marked-ar");
        assertThat(page.select("h1, .lead, .prose").stream().map(TranslatedArticleTests::languageOf))
                .isNotEmpty()
                .containsOnly("ar rtl");
        var ours =
                page.select("header.site a[href=/topics], footer.site p, h2:not(.prose h2), label, button, .dates p");
        assertThat(ours.eachText()).contains("Topics", "Treatment facts", "Post reply");
        assertThat(ours)
                .allSatisfy(element ->
                        assertThat(languageOf(element)).as(element.text()).isEqualTo("en ltr"));
    }

    @Test
    void saysNothingOfTheLanguageOfWordsOnAnEnglishPage() {
        newsroom.live(anArticle("unmarked-en").build());
        assertThat(page("/articles/unmarked-en").select("body [lang=en], body [dir=ltr]"))
                .isEmpty();
    }

    @Test
    void namesNoAlternativesWhereThereAreNone() {
        newsroom.live(anArticle("alone").build());
        var page = page("/articles/alone");
        assertThat(page.select("nav.translations")).isEmpty();
        assertThat(alternates(page)).isEmpty();
    }

    @Test
    void takesTheOldestForReadersOfNoLanguageWhereTheSitesOwnIsMissing() {
        var german = newsroom.live(anArticle("first-de").locale("de").build());
        translated(german, "fr", "second-fr");
        assertThat(alternates(page("/articles/second-fr"))).containsEntry("x-default", address("first-de"));
    }

    @Test
    void publishesAndWithdrawsEachLanguageByItself() {
        var english = newsroom.live(anArticle("own-en").build());
        var german = begun(english, "de", "own-de");
        assertThat(site.get("/articles/own-de").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        var live = newsroom.publishAgain(german);
        assertThat(page("/articles/own-en").select("nav.translations a")).hasSize(1);
        publishing.withdraw(live.id(), live.version());
        assertThat(page("/articles/own-en").select("nav.translations a")).isEmpty();
        assertThat(site.get("/articles/own-en").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void showsALinkAtOnceAndItsEndAsWell() {
        var editor = newsroom.actor(Role.EDITOR);
        var english = newsroom.live(anArticle("linked-en").build());
        var german = newsroom.live(anArticle("linked-de").locale("de").build());
        var published = publishedAt("linked-de");
        var joined = translating.join(editor, german.id(), german.version(), english.id(), null);
        assertThat(page("/articles/linked-en").select("nav.translations a").eachText())
                .containsExactly("Deutsch");
        assertThat(publishedAt("linked-de")).as("linking is no new publication").isEqualTo(published);
        translating.leave(editor, german.id(), joined.version());
        assertThat(page("/articles/linked-en").select("nav.translations a")).isEmpty();
        assertThat(page("/articles/linked-de").select("nav.translations a")).isEmpty();
    }

    @Test
    void showsTheOtherLanguagesInAPreview() {
        var english = newsroom.live(anArticle("previewed-en").build());
        var german = begun(english, "de", "previewed-de");
        var link = previewing.create(newsroom.actor(Role.EDITOR), german.id(), Previewing.USUAL_LIFE, null);
        var page = page(link.path());
        assertThat(page.select("nav.translations a").eachText()).containsExactly("English");
        assertThat(alternates(page)).as("what is not listed has no alternates").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de, any-de, de, EXACT",
        "de-AT, any-de, de, LANGUAGE",
        "de-CH, any-de, de, LANGUAGE",
        "ar, any-ar, ar, EXACT",
        "it, any-en, en, SITE_LANGUAGE",
        "en-GB, any-en, en, LANGUAGE"
    })
    void givesTheNearestTranslation(String wanted, String slug, String language, String match) {
        if (site.get("/articles/any-en").getStatusCode() == HttpStatus.NOT_FOUND) {
            var english = newsroom.live(anArticle("any-en").build());
            translated(english, "de", "any-de");
            translated(english, "ar", "any-ar");
        }
        var answer = site.get(CONTENT + "/any-ar?locale=" + wanted);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getFirst("Content-Language")).isEqualTo(language);
        var article = JSON.readTree(answer.getBody());
        assertThat(article.at("/slug").asString()).isEqualTo(slug);
        assertThat(article.at("/localeMatch").asString()).isEqualTo(match);
    }

    @Test
    void givesTheArticleItselfWhereNothingIsNearer() {
        newsroom.live(anArticle("only-fr").locale("fr").build());
        var article = json(CONTENT + "/only-fr?locale=de");
        assertThat(article.at("/slug").asString()).isEqualTo("only-fr");
        assertThat(article.at("/localeMatch").asString()).isEqualTo("ITSELF");
        assertThat(json(CONTENT + "/only-fr").has("localeMatch")).isFalse();
    }

    @Test
    void listsTranslationsInTheContentApi() {
        var english = newsroom.live(anArticle("listed-en").build());
        translated(english, "de", "listed-de");
        var article = json(CONTENT + "/listed-en");
        assertThat(article.at("/locale").asString()).isEqualTo("en");
        assertThat(article.at("/translations").size()).isEqualTo(1);
        assertThat(article.at("/translations/0/locale").asString()).isEqualTo("de");
        assertThat(article.at("/translations/0/slug").asString()).isEqualTo("listed-de");
        assertThat(article.at("/translations/0/title").asString()).isEqualTo("Title of listed-de");
        var german = json(CONTENT + "?locale=de&limit=1").at("/items/0");
        assertThat(german.at("/slug").asString()).isEqualTo("listed-de");
        assertThat(german.at("/translations/0/slug").asString()).isEqualTo("listed-en");
    }

    @Test
    void narrowsListsToOneLanguageAndRefusesWhatIsNone() {
        newsroom.live(anArticle("narrow-fr").locale("fr").build());
        newsroom.live(anArticle("narrow-en").build());
        var locales = json(CONTENT + "?locale=fr&limit=100")
                .at("/items")
                .valueStream()
                .map(item -> item.at("/locale").asString())
                .distinct();
        assertThat(locales).containsExactly("fr");
        for (var path : List.of(CONTENT + "?locale=FR", CONTENT + "/narrow-fr?locale=%3F", CONTENT + "?locale=")) {
            assertThat(site.get(path).getStatusCode()).as(path).isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private Article begun(Article original, String locale, String slug) {
        return translating.begin(
                newsroom.actor(Role.AUTHOR),
                original.id(),
                new Translating.Beginning(locale, "Title of " + slug, new Slug(slug), true),
                null);
    }

    private void translated(Article original, String locale, String slug) {
        newsroom.publishAgain(begun(original, locale, slug));
    }

    private String publishedAt(String slug) {
        return json(CONTENT + "/" + slug).at("/publishedAt").asString();
    }

    private JsonNode json(String path) {
        var answer = site.get(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return JSON.readTree(answer.getBody());
    }

    private Document page(String path) {
        var answer = site.get(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return Jsoup.parse(String.valueOf(answer.getBody()));
    }

    private String address(String slug) {
        return "http://localhost:" + port + "/articles/" + slug;
    }

    private static Map<String, String> alternates(Document page) {
        return page.select("link[rel=alternate][hreflang]").stream()
                .collect(Collectors.toMap(link -> link.attr("hreflang"), link -> link.attr("href")));
    }

    /** The language and the direction that hold for an element: its own or the nearest one's round it. */
    private static String languageOf(Element element) {
        return Stream.of("lang", "dir")
                .map(name -> requireNonNull(element.closest("[" + name + "]")).attr(name))
                .collect(Collectors.joining(" "));
    }

    private static List<String> attributes(Element element, String... names) {
        return List.of(names).stream().map(element::attr).toList();
    }
}
