package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.comfrey.api.Client;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for the whole site: redirects and tokens. */
@AtTheDesk
class SiteTests {

    @LocalServerPort
    private int port;

    private String site;
    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        site = "http://localhost:" + port;
        staff = Staff.at(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void setsRedirects(ColorScheme scheme, Browser browser) {
        var old = "/old-page-" + scheme.name().toLowerCase(Locale.ROOT);
        try (var editor = staff.desk(browser, Role.EDITOR, scheme)) {
            editor.go("/admin/redirects");
            editor.button("New redirect").click();
            editor.field("From").fill(old);
            editor.field("To").fill("nowhere at all");
            editor.dialogButton("Save").click();
            assertThat(editor.dialog()).containsText("Please correct the form.");
            editor.look("redirect-" + scheme);
            editor.field("To").fill("/search");
            editor.dialogButton("Save").click();
            assertThat(editor.row(old)).containsText("Leads to /search · for good");
            assertThat(editor.row(old)).containsText("Set by hand");
            editor.look("redirects-" + scheme);
            editor.row(old).click();
            editor.field("To").fill("https://example.org/new");
            editor.dialogButton("Save").click();
            assertThat(editor.row(old)).containsText("https://example.org/new");
            editor.row(old).click();
            editor.dialogButton("Delete").click();
            assertThat(editor.dialog()).containsText("Whoever follows " + old + " will then find nothing.");
            editor.dialogButton("Delete").click();
            assertThat(editor.row(old)).isHidden();
            // What was refused is in the console, and only that.
            assertThat(editor.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void makesATokenWhoseSecretIsShownOnce(ColorScheme scheme, Browser browser) {
        var name = "Reader " + scheme;
        String secret;
        try (var admin = staff.desk(browser, Role.ADMIN, scheme)) {
            admin.go("/admin/tokens");
            admin.button("New token").click();
            admin.field("Name").fill(name);
            admin.page().getByLabel("Read topics and tags").check();
            admin.look("token-" + scheme);
            admin.dialogButton("Make the token").click();
            assertThat(admin.dialog()).containsText("You see the secret only now");
            secret = admin.page().locator("pre").textContent();
            admin.look("token-secret-" + scheme);
            assertThat(new Client(site)
                            .withHeader("Authorization", "Bearer " + secret)
                            .get("/topics")
                            .status())
                    .isEqualTo(200);
            admin.dialogButton("I have kept it").click();
            assertThat(admin.row(name)).containsText("articles:read, topics:read");
            assertThat(admin.page().getByText(secret)).isHidden();
            admin.look("tokens-" + scheme);
            admin.button("Revoke " + name).click();
            admin.dialogButton("Revoke").click();
            assertThat(admin.row(name)).containsText("Revoked");
            assertThat(admin.errors()).isEmpty();
        }
        assertThat(new Client(site)
                        .withHeader("Authorization", "Bearer " + secret)
                        .get("/topics")
                        .status())
                .isEqualTo(401);
    }
}
