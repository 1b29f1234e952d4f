package org.comfrey.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comfrey.browser.Look;
import org.comfrey.browser.WithBrowser;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

/** What is proposed while somebody types into a search field. */
@OnDemoSite
@WithBrowser
class SuggestionTests {

    private static final int NARROW = 360;

    @LocalServerPort
    private int port;

    @Test
    void proposesTopicsAndArticlesAndTellsHowMany(Browser browser) {
        List<String> complaints = new ArrayList<>();
        try (var page = browser.newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            var field = typed(page, "/", "#find", "back");
            assertThat(options(page).first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#find-suggestions [role=option] .kind").first())
                    .hasText("Topic");
            assertThat(page.locator("[role=status]").first())
                    .hasText(options(page).count() + " suggestions. Use the arrow keys.");
            page.keyboard().press("ArrowDown");
            Look.at(page, "suggestions", NARROW);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void leadsThereByKeyboardAlone(Browser browser) {
        try (var page = browser.newPage()) {
            var field = typed(page, "/", "#find", "back");
            assertThat(options(page).first()).isVisible();
            page.keyboard().press("ArrowUp");
            assertThat(options(page).last()).hasAttribute("aria-selected", "true");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[aria-selected=true]")).hasCount(0);
            page.keyboard().press("ArrowDown");
            assertThat(options(page).first()).hasAttribute("aria-selected", "true");
            assertThat(field).hasAttribute("aria-activedescendant", "find-suggestions-0");
            assertThat(field).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/(topics|articles)/"));
        }
    }

    @Test
    void leadsThereByMouse(Browser browser) {
        try (var page = browser.newPage()) {
            typed(page, "/search", "#q", "massage");
            page.locator("#q-suggestions [role=option]").first().click();
            page.waitForURL(Pattern.compile("/(topics|articles)/"));
        }
    }

    @Test
    void closesOnEscapeAndKeepsWhatWasTyped(Browser browser) {
        try (var page = browser.newPage()) {
            var field = typed(page, "/", "#find", "back");
            assertThat(options(page).first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#find-suggestions")).isHidden();
            assertThat(field).hasAttribute("aria-expanded", "false");
            assertThat(field).hasValue("back");
            page.keyboard().press("ArrowDown");
            assertThat(options(page).first()).isVisible();
            page.keyboard().press("Tab");
            assertThat(page.locator("#find-suggestions")).isHidden();
        }
    }

    @Test
    void searchesForTheWordsWhereNothingWasChosen(Browser browser) {
        try (var page = browser.newPage()) {
            typed(page, "/", "#find", "back");
            assertThat(options(page).first()).isVisible();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/search\\?q=back$"));
        }
    }

    @Test
    void asksWhenTheHandsRestAndShowsNoLateAnswer(Browser browser) {
        List<String> asked = new ArrayList<>();
        List<Route> held = new ArrayList<>();
        try (var page = browser.newPage()) {
            page.route(Pattern.compile("/suggest\\?"), route -> {
                asked.add(route.request().url().replaceFirst(".*q=([^&]*).*", "$1"));
                if (asked.size() == 1) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            typed(page, "/", "#find", "ba");
            page.waitForCondition(() -> !held.isEmpty());
            page.keyboard().type("ck", new Keyboard.TypeOptions().setDelay(10));
            assertThat(options(page).first()).isVisible();
            var shown = options(page).allTextContents();
            held.getFirst()
                    .fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"items\":[{\"kind\":\"topic\",\"slug\":\"late\",\"text\":\"Late\"}]}"));
            page.evaluate("new Promise((done) => setTimeout(done, 100))");
            assertThat(options(page).allTextContents()).isEqualTo(shown);
            assertThat(asked).containsExactly("ba", "back");
        }
    }

    @Test
    void staysAPlainFieldWhereNothingCanBeAsked(Browser browser) {
        try (var page = browser.newPage()) {
            page.route(Pattern.compile("/suggest\\?"), Route::abort);
            typed(page, "/", "#find", "back");
            assertThat(page.locator("#find-suggestions")).isHidden();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/search\\?q=back$"));
        }
    }

    @Test
    void standsOnTheRightSideOnAPageThatIsReadFromRightToLeft(Browser browser) {
        try (var page = browser.newPage()) {
            typed(page, ArabicArticle.PATH, "#find", "العلاج");
            assertThat(options(page).first()).isVisible();
            Look.at(page, "suggestions-arabic", NARROW);
        }
    }

    @Test
    void isAPlainFormWithoutJavaScript(Browser browser) {
        try (var page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false))) {
            page.navigate("http://localhost:" + port + "/");
            assertThat(page.locator("[role=combobox], [role=listbox]")).hasCount(0);
            page.locator("#find").fill("back");
            page.locator("#find").press("Enter");
            page.waitForURL(Pattern.compile("/search\\?q=back$"));
        }
    }

    @Test
    void comesFromOneSmallFileThatMayBeKept() {
        var site = new SiteClient(port);
        var home = site.get("/");
        assertThat(home.getHeaders().getFirst("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(site.get("/preview/none").getHeaders().getFirst("Content-Security-Policy"))
                .doesNotContain("script-src");
        var script = Jsoup.parse(String.valueOf(home.getBody())).select("head script[src][defer]");
        assertThat(script).hasSize(1);
        var answer =
                site.get(script.attr("src"), HttpHeaders.ACCEPT_ENCODING, "br").getHeaders();
        assertThat(answer.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(answer.getCacheControl()).contains("immutable");
        assertThat(answer.getContentLength()).isLessThan(3 * 1024);
    }

    private Locator typed(Page page, String path, String field, String words) {
        page.navigate("http://localhost:" + port + path);
        page.locator(field).focus();
        page.keyboard().type(words);
        return page.locator(field);
    }

    private static Locator options(Page page) {
        return page.locator("#find-suggestions [role=option]");
    }
}
