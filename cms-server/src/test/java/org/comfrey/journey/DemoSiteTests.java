package org.comfrey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Every page that a reader can get to on the demo site, and some that only a wrong turn leads to. */
@OnDemoSite
class DemoSiteTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More would be a maze, such as pages that lead to ever new ones. */
    private static final int MOST = 200;

    @LocalServerPort
    private int port;

    private final Map<String, ResponseEntity<String>> answers = new LinkedHashMap<>();

    /** Goes wherever links lead within the site. */
    @BeforeEach
    void crawl() {
        var client = new SiteClient(port);
        var ahead = new ArrayDeque<String>();
        ahead.add("/");
        ahead.add("/search");
        ahead.add("/search?q=massage&therapy=massage-therapy");
        ahead.add("/search?q=mussage");
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            if (!answers.containsKey(path)) {
                assertThat(answers).as("too many pages, at " + path).hasSizeLessThan(MOST);
                var answer = client.get(path);
                answers.put(path, answer);
                page(path, answer).ifPresent(page -> links(page).forEach(ahead::add));
            }
        }
    }

    @Test
    void noLinkLeadsNowhere() {
        assertThat(answers).hasSizeGreaterThan(30).containsKeys("/topics", ArabicArticle.PATH);
        assertThat(answers)
                .allSatisfy((path, answer) -> assertThat(answer.getStatusCode().is2xxSuccessful())
                        .as(path + " answers " + answer.getStatusCode())
                        .isTrue());
        answers.forEach((path, answer) -> page(path, answer)
                .ifPresent(page -> page.select("a[href*=#]").forEach(link -> hasTarget(path, link.absUrl("href")))));
    }

    @Test
    void everyPageIsValidHtml() {
        answers.put("/articles/none", new SiteClient(port).get("/articles/none"));
        answers.put("/search?after=x", new SiteClient(port).get("/search?q=a&after=x"));
        for (var path : answers.keySet()) {
            var answer = Objects.requireNonNull(answers.get(path));
            if (isHtml(answer)) {
                assertThat(HtmlChecker.problems(String.valueOf(answer.getBody())))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void noPageHasAScriptOrAStyleWithinIt() {
        answers.forEach((path, answer) -> page(path, answer).ifPresent(page -> {
            assertThat(page.select("[style], style, script:not([type=application/ld+json]):not([src])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements())
                    .as(path)
                    .flatExtracting(element -> element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }));
    }

    @Test
    void everyArticleTellsMachinesWhatItSays() {
        var articles = answers.keySet().stream()
                .filter(path -> path.matches("/articles/[a-z-]+"))
                .toList();
        assertThat(articles).hasSizeGreaterThan(5);
        for (var path : articles) {
            var page = page(path, Objects.requireNonNull(answers.get(path))).orElseThrow();
            var script = page.select("script[type=application/ld+json]");
            assertThat(script).as(path).hasSize(1);
            var graph = JSON.readTree(script.getFirst().data());
            assertThat(graph.at("/@context").asString()).as(path).isEqualTo("https://schema.org");
            assertThat(graph.findValuesAsString("@type"))
                    .as(path)
                    .contains("MedicalWebPage", "MedicalTherapy", "BreadcrumbList");
        }
    }

    private void hasTarget(String from, String href) {
        var address = URI.create(href);
        if (!isOurs(address)) {
            return;
        }
        var there = answers.get(pathOf(address));
        assertThat(there).as(from + " leads to " + href).isNotNull();
        assertThat(page(pathOf(address), Objects.requireNonNull(there))
                        .orElseThrow()
                        .getElementById(address.getFragment()))
                .as(from + " leads to " + href)
                .isNotNull();
    }

    private List<String> links(Document page) {
        return page.select("a[href], link[href], img[src], source[srcset]").stream()
                .map(DemoSiteTests::target)
                .filter(href -> !href.isEmpty())
                .map(URI::create)
                .filter(this::isOurs)
                .map(DemoSiteTests::pathOf)
                .toList();
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src");
    }

    private boolean isOurs(URI address) {
        return address.getPort() == port && "localhost".equals(address.getHost());
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private Optional<Document> page(String path, ResponseEntity<String> answer) {
        return isHtml(answer)
                ? Optional.of(Jsoup.parse(String.valueOf(answer.getBody()), "http://localhost:" + port + path))
                : Optional.empty();
    }

    private static boolean isHtml(ResponseEntity<String> answer) {
        return MediaType.TEXT_HTML.isCompatibleWith(answer.getHeaders().getContentType());
    }
}
