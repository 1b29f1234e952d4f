package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk says about an article while somebody works on it: how it reads, who did what, and what will happen to it. */
@AtTheDesk
class KnowledgeOfArticlesTests {

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void marksHardSentencesAndRemarksInTheTextWhileItIsTyped(Browser browser) {
        var article = staff.draft("Read aloud");
        staff.admin()
                .post("/articles/" + article + "/review-comments", """
                        {"text":"Say which sentence.","revision":"%s","block":"p1"}""".formatted(
                        staff.admin().get("/articles/" + article).is(200).text("/head/revision")))
                .is(201);
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            assertThat(editor.text().locator("p.remarked")).hasText("One sentence.");
            assertThat(editor.text().locator(".hard-sentence")).isHidden();
            editor.text().click();
            editor.toTheEnd();
            editor.page()
                    .keyboard()
                    .type(
                            " Musculoskeletal physiotherapy interventions necessitate comprehensive multidisciplinary assessment.");
            assertThat(editor.text().locator(".hard-sentence"))
                    .hasText(
                            "Musculoskeletal physiotherapy interventions necessitate comprehensive multidisciplinary assessment.");
            assertThat(editor.page().getByText("Of what you have typed.")).isVisible();
            editor.look("editor-hard-sentence");
            assertThat(editor.saveState()).containsText("Draft kept");
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void namesThoseWhoWroteAndSaysWhenItGoesLive(Browser browser) {
        var article = staff.draft(
                "Goes live later",
                ",\"treatment\":{\"safetyAdvice\":\"Stop when it hurts.\",\"contraindications\":[{\"condition\":\"Numb skin\",\"severity\":\"ABSOLUTE\"}]}");
        staff.schedule(article, "2101-01-05T09:30:00Z");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            assertThat(editor.page()
                            .getByText("Goes live Jan 5, 2101, 9:30\u202fAM (UTC)")
                            .or(editor.page().getByText("Goes live 5 Jan 2101, 09:30 (UTC)")))
                    .isVisible();
            editor.press("Control+k");
            editor.page().getByLabel("Find articles and actions").fill("ann author");
            assertThat(editor.page().getByRole(AriaRole.DIALOG)).containsText("Their articles");
            editor.press("Enter");
            assertThat(editor.page()).hasURL(Pattern.compile(".*author=.*"));
            editor.go("/admin");
            assertThat(editor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Scheduled")))
                    .containsText("Goes live");
            assertThat(editor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Recent activity")))
                    .containsText("Last version by ");
            editor.go("/admin/articles/" + article + "/history");
            assertThat(editor.page().getByLabel("Versions")).containsText(staff.nameOfAdmin());
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void showsOnesOwnVersionsAndThoseWithANote(Browser browser) {
        var article = staff.draft("Of two people");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            for (var note : new String[] {"Shorter", ""}) {
                var version = staff.admin().get("/articles/" + article).version();
                staff.signedIn(Role.EDITOR)
                        .onVersion(version)
                        .patch("/articles/" + article, """
                                {"summary":"Version %d."%s}""".formatted(
                                        version, note.isEmpty() ? "" : ",\"revisionNote\":\"" + note + "\""))
                        .is(200);
            }
            editor.go("/admin/articles/" + article + "/history");
            var versions = editor.page().getByLabel("Versions").getByRole(AriaRole.LISTITEM);
            assertThat(versions).hasCount(3);
            editor.page().getByText("Mine").click();
            assertThat(versions).hasCount(2);
            editor.page().getByText("With a note").click();
            assertThat(versions).hasCount(1);
            assertThat(versions).containsText("Shorter");
            editor.look("history-with-a-note");
            // Only administrators read what everybody does.
            assertThat(editor.page().getByText("What was done with it")).isHidden();
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void callsValuesInDifferencesByTheirWords(Browser browser) {
        var article = staff.draft("With care");
        var facts = """
                {"treatment":{"safetyAdvice":"Stop.","contraindications":[{"condition":"Numb skin","severity":"%s"}]}}""";
        for (var severity : new String[] {"ABSOLUTE", "RELATIVE"}) {
            staff.admin()
                    .onVersion(staff.admin().get("/articles/" + article).version())
                    .patch("/articles/" + article, facts.formatted(severity))
                    .is(200);
        }
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article + "/history");
            var changes = editor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What changed"));
            assertThat(changes.locator("ins").last()).containsText("With care");
            assertThat(changes.locator("del").last()).containsText("Never");
            assertThat(changes).not().containsText("ABSOLUTE");
            editor.look("history-values");
            editor.page()
                    .getByText("Version 2", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(changes).containsText("Numb skin · Never");
            editor.page().getByText("With a note").click();
            assertThat(editor.page().getByText("No version has a note yet.")).isVisible();
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void leadsFromAnArticleToWhatWasDoneWithItByName(Browser browser) {
        var article = staff.draft("Audited by its name");
        staff.draft("Another one of that day");
        try (var desk = Desk.of(browser, "http://localhost:" + port, staff.admin())) {
            desk.go("/admin/articles/" + article + "/history");
            desk.page().getByText("What was done with it").click();
            var rows = desk.page().locator("tbody tr");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Audited by its name");
            assertThat(desk.field("To what")).hasValue("Audited by its name");
            desk.look("audit-of-an-article");
            desk.field("To what").fill("another one day");
            desk.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Another one of that day"))
                    .click();
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Another one of that day");
            desk.page().locator("[aria-label='To what: Any']").click();
            assertThat(rows.nth(1)).isVisible();
            desk.page().locator("tbody tr button").nth(1).click();
            assertThat(rows).hasCount(1);
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void tellsWhatBecomesElsewhereOfAnOpenArticle(Browser browser) {
        var article = staff.draft("Open meanwhile");
        staff.submit(article);
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            editor.text().waitFor();
            staff.sendBack(article, "Say how long it takes.");
            comeBackTo(editor);
            assertThat(editor.page().getByText("Say how long it takes.")).isVisible();
            assertThat(editor.button("Submit for review")).isVisible();
            saveAsAdmin(article, "Open meanwhile, and saved");
            comeBackTo(editor);
            assertThat(editor.page().getByText("has saved a newer version.")).isVisible();
            editor.look("editor-newer-version");
            editor.button("Show it").click();
            assertThat(editor.field("Title")).hasValue("Open meanwhile, and saved");
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void savesWithoutAskingWhereOnlyTheStageHasChanged(Browser browser) {
        var article = staff.draft("Sent back meanwhile");
        staff.submit(article);
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            editor.text().waitFor();
            staff.sendBack(article, "Shorter, please.");
            editor.field("Title").fill("Sent back and mended");
            editor.press("Control+s");
            assertThat(editor.saveState()).containsText("Saved");
            assertThat(editor.page().getByText("Shorter, please.")).isVisible();
            assertThat(editor.page().locator(".conflict")).isHidden();
        }
    }

    @Test
    void takesBackAWithdrawalThatWasPlanned(Browser browser) {
        var article = staff.draft(
                "Withdrawn one day",
                ",\"treatment\":{\"safetyAdvice\":\"Stop when it hurts.\",\"noContraindications\":\"It is for everybody.\"}");
        staff.publish(article);
        staff.admin()
                .onVersion(staff.admin().get("/articles/" + article).version())
                .post("/articles/" + article + "/schedule-withdrawal", "{\"at\":\"2101-01-05T09:30:00Z\"}")
                .is(200);
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles/" + article);
            editor.button("More").click();
            var items = editor.page().getByRole(AriaRole.MENUITEM);
            assertThat(items.getByText("Archive (withdraw it first)")).isVisible();
            items.getByText("Cancel the schedule").click();
            assertThat(editor.page().getByText("Is withdrawn")).isHidden();
            assertThat(editor.errors()).isEmpty();
        }
        assertThat(staff.admin()
                        .get("/articles/" + article)
                        .json()
                        .at("/publication")
                        .has("withdrawal"))
                .isFalse();
    }

    /** As from another window, which is when a browser looks for what is new. */
    private static void comeBackTo(Desk desk) {
        desk.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
    }

    private void saveAsAdmin(String article, String title) {
        staff.admin()
                .onVersion(staff.admin().get("/articles/" + article).version())
                .patch("/articles/" + article, "{\"title\":\"" + title + "\"}")
                .is(200);
    }
}
