package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the desk says is missing or wrong in an article, it leads there. */
@AtTheDesk
class PlaceTests {

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void leadsFromTheChecklistToTheFieldsThatLackSomething(Browser browser) {
        var article = staff.draft("Leads to fields");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            finding(editor, "Say who must not have this treatment").click();
            assertThat(editor.button("Add: Contraindication")).isFocused();
            editor.field("Why it is for everybody").fill("Nobody is known to be harmed by it.");
            editor.look("editor-for-everybody");
            tab(editor, "Checklist").click();
            assertThat(check(editor, "Contraindications")).containsText("in order");
            assertThat(editor.saveState()).containsText("Draft kept");
            // Also from the dialog in which somebody wanted to publish, which is then gone.
            editor.press("Control+Enter");
            editor.dialog()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Say what to look out for, and when to get help."))
                    .click();
            editor.dialog().waitFor(Desk.GONE);
            assertThat(editor.field("Safety advice")).isFocused();
            assertThat(editor.errors()).isEmpty();
        }
        assertThat(staff.admin().get("/articles/" + article).text("/treatment/noContraindications"))
                .isEqualTo("Nobody is known to be harmed by it.");
    }

    @Test
    void namesTheFieldThatTheServerRefusesAndLeadsToIt(Browser browser) {
        var article = staff.draft("Refused");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            tab(editor, "Facts").click();
            editor.field("Name of the treatment").fill("Massage");
            editor.field("Name of the treatment").fill("");
            editor.button("Add: Contraindication").click();
            tab(editor, "Checklist").click();
            editor.press("Control+s");
            var alert =
                    editor.page().getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("mended"));
            // What was emptied is no fact any more, and nothing to be mended.
            assertThat(alert.getByRole(AriaRole.LISTITEM)).hasCount(1);
            alert.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Contraindications 1 Condition"))
                    .click();
            assertThat(editor.page()
                            .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Contraindication 1"))
                            .getByLabel("Condition"))
                    .isFocused();
            editor.look("editor-refused");
            editor.press("B", "u", "r", "n", "s");
            editor.press("Control+s");
            assertThat(editor.saveState()).containsText("Saved");
            assertThat(alert).isHidden();
        }
    }

    @Test
    void namesTheBlocksThatLackWordsAndLeadsToThem(Browser browser) {
        var article = staff.draft("Unfinished");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            editor.text().click();
            editor.toTheEnd();
            editor.press("Enter");
            editor.page().keyboard().type("/call");
            editor.press("Enter");
            editor.page().getByLabel("Title").click();
            var lacking = editor.button("Call to action (block 3)");
            lacking.click();
            assertThat(editor.page()
                            .locator(".block-callToAction, [data-type=callToAction]")
                            .first())
                    .isInViewport();
            assertThat(editor.text()).isFocused();
        }
    }

    @Test
    void tellsWhoeverSignsWhatWouldStillKeepItFromGoingLive(Browser browser) {
        var lacking = staff.draft("Signed too early");
        var complete = staff.draft("Signed in time", """
                ,"treatment":{"safetyAdvice":"Stop when it hurts.","noContraindications":"It is for everybody."}""");
        for (var article : new String[] {lacking, complete}) {
            staff.submit(article);
        }
        try (var reviewer = staff.desk(browser, Role.REVIEWER)) {
            reviewer.go("/admin/articles/" + lacking);
            reviewer.button("Sign off").click();
            assertThat(reviewer.dialog()).containsText("cannot go live before these are in order");
            assertThat(reviewer.dialog()).containsText("Say what to look out for");
            reviewer.look("sign-off-lacking");
            reviewer.go("/admin/articles/" + complete);
            reviewer.button("Sign off").click();
            assertThat(reviewer.dialog()).containsText("nothing else stands in the way");
            assertThat(reviewer.errors()).isEmpty();
        }
    }

    @Test
    void saysBeforeAReviewWhatWouldHaveToBeMendedAfterIt(Browser browser) {
        var article = staff.draft("Sent too early");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            editor.button("Submit for review").click();
            assertThat(editor.dialog()).containsText("Say what to look out for");
            editor.look("submit-lacking");
            editor.press("Escape");
            editor.dialog().waitFor(Desk.GONE);
            assertThat(editor.button("Submit for review")).isFocused();
            editor.press("Enter");
            editor.dialogButton("Submit all the same").click();
            assertThat(editor.page().getByText("In review").first()).isVisible();
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void givesTheFocusBackToWhatOpenedADialog(Browser browser) {
        var article = staff.draft("Focus");
        try (var desk = Desk.of(browser, "http://localhost:" + port, staff.admin())) {
            desk.go("/admin/redirects");
            desk.button("New redirect").focus();
            desk.press("Enter");
            desk.dialog().waitFor();
            desk.press("Escape");
            desk.dialog().waitFor(Desk.GONE);
            assertThat(desk.button("New redirect")).isFocused();
            desk.go("/admin/articles/" + article);
            desk.text().click();
            desk.press("Control+Enter");
            desk.dialog().waitFor();
            desk.press("Escape");
            desk.dialog().waitFor(Desk.GONE);
            assertThat(desk.text()).isFocused();
            // What was pressed is an item of a menu that is gone by then.
            desk.button("More").click();
            desk.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Preview links"))
                    .or(desk.page().getByRole(AriaRole.MENUITEM).first())
                    .first()
                    .click();
            desk.dialog().waitFor();
            desk.press("Escape");
            desk.dialog().waitFor(Desk.GONE);
            assertThat(desk.button("More")).isFocused();
        }
    }

    private static Locator finding(Desk desk, String words) {
        return desk.page().locator(".finding").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator check(Desk desk, String name) {
        return desk.page().locator(".check").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator tab(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}
