package org.comfrey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.comfrey.browser.Screenshots;
import org.comfrey.browser.WithBrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo site's pages, and the first pages of the editors' side, by WCAG 2.2 AA as far as a program can judge. */
@OnDemoSite
@WithBrowser
class AccessibilityTests {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String ARTICLE = "/articles/massage-therapy-for-back-pain";
    private static final List<String> PATHS = List.of(
            "/",
            ARTICLE,
            ArabicArticle.PATH,
            "/topics",
            "/topics/back-pain",
            "/authors/yusuf-rahmani",
            "/search?q=massage",
            "/articles/none");
    private static final int NARROW = 320;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void pagesHaveNoBarriers(ColorScheme scheme, Browser browser) {
        try (var page = browser.newPage(new Browser.NewPageOptions().setColorScheme(scheme))) {
            for (var path : PATHS) {
                page.navigate("http://localhost:" + port + path);
                check(page, path, scheme);
            }
            page.navigate("http://localhost:" + port + ARTICLE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post reply"))
                    .click();
            check(page, "/form-errors", scheme);
            page.navigate("http://localhost:" + port + "/admin");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.getByRole(AriaRole.ALERT).waitFor();
            check(page, "/admin", scheme);
            page.navigate("http://localhost:" + port + "/admin/setup#token");
            check(page, "/admin/setup", scheme);
        }
    }

    private static void check(Page page, String name, ColorScheme scheme) {
        page.setViewportSize(NARROW, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + NARROW + " px")
                .isEqualTo(NARROW);
        Screenshots.take(page, "narrow-" + scheme + name.replaceAll("[/?=]", "-"));
        page.setViewportSize(1280, 900);
        var violations = new AxeBuilder(page).withTags(STANDARD).analyze().getViolations();
        assertThat(violations)
                .as(name + ", " + scheme)
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
