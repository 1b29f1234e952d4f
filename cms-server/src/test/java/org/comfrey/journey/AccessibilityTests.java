package org.comfrey.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.comfrey.browser.Look;
import org.comfrey.browser.WithBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo site's pages, and the first pages of the editors' side, by WCAG 2.2 AA as far as a program can judge. */
@OnDemoSite
@WithBrowser
class AccessibilityTests {

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

    @Test
    void pagesHaveNoBarriers(Browser browser) {
        try (var page = browser.newPage()) {
            for (var path : PATHS) {
                page.navigate("http://localhost:" + port + path);
                check(page, path);
            }
            page.navigate("http://localhost:" + port + ARTICLE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post reply"))
                    .click();
            check(page, "/form-errors");
            page.navigate("http://localhost:" + port + "/admin");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.getByRole(AriaRole.ALERT).waitFor();
            check(page, "/admin");
            page.navigate("http://localhost:" + port + "/admin/setup#token");
            check(page, "/admin/setup");
        }
    }

    private static void check(Page page, String name) {
        Look.at(page, "site" + name.replaceAll("[/?=]", "-"), NARROW);
    }
}
