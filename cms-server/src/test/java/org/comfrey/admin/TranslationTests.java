package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An article in another language: it is begun, falls behind its original, and is taken away again. */
@AtTheDesk
class TranslationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    private Staff staff;

    @BeforeEach
    void offerAnotherLanguage() {
        staff = Staff.at("http://localhost:" + port);
        var version =
                staff.admin().get("/settings").is(200).json().at("/version").asLong();
        staff.admin()
                .onVersion(version)
                .patch("/settings", "{\"furtherLocales\":[\"de\"]}")
                .is(200);
    }

    @Test
    void takesATranslationFromItsBeginningToItsEnd(Browser browser) {
        var live = newsroom.live(
                SampleContent.anArticle("warm-baths").title("Warm baths").build());
        var original = live.id();
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + original);
            tab(editor, "Translations");
            assertThat(editor.page().getByText("There is no translation yet.")).isVisible();
            assertThat(editor.field("Into")).hasValue("German");
            editor.page().locator("form").getByLabel("Title").fill("Warme Bäder");
            editor.button("Begin").click();
            editor.heading("Warme Bäder").waitFor();
            tab(editor, "Translations");
            assertThat(editor.row("English")).containsText("Warm baths");
            editor.look("translations");
            staff.admin()
                    .onVersion(live.version())
                    .patch("/articles/" + original, "{\"summary\":\"It says more now.\"}")
                    .is(200);
            staff.publish(original);
            editor.page().reload();
            assertThat(editor.page().getByText("The original has changed").first())
                    .isVisible();
            editor.look("translation-behind");
            editor.button("It is translated again").click();
            assertThat(editor.page().getByText("The original has changed")).isHidden();
            tab(editor, "Translations");
            editor.button("Unlink this article").click();
            assertThat(editor.page().getByText("It stands alone now.")).isVisible();
            assertThat(editor.page().getByText("There is no translation yet.")).isVisible();
            editor.field("This is a translation of").fill("Warm baths");
            editor.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Warm baths (English)"))
                    .click();
            editor.page()
                    .getByRole(AriaRole.TABPANEL)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Link"))
                    .click();
            assertThat(editor.row("English")).containsText("Warm baths");
            editor.go("/admin/articles?text=Warme");
            assertThat(editor.row("Warme Bäder")).containsText("German");
            assertThat(editor.errors()).isEmpty();
        }
    }

    private static void tab(Desk desk, String name) {
        desk.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
