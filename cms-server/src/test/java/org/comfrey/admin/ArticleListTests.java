package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of articles: what is done with several of them at once, and how it is found again. */
@AtTheDesk
class ArticleListTests {

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void doesOneThingWithSeveralArticlesAndSaysWhatFailed(Browser browser) {
        var word = "Poultice";
        staff.draft(word + " one");
        staff.draft(word + " two");
        var third = staff.draft(word + " three");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles?text=" + word);
            assertThat(editor.row(word)).hasCount(3);
            editor.press("x", "j", "x");
            assertThat(editor.page().getByText("2 selected")).isVisible();
            editor.page().getByLabel("Select all that are loaded").check();
            assertThat(editor.page().getByText("3 selected")).isVisible();
            editor.look("articles-selected");
            // Meanwhile somebody else works on one of them.
            staff.admin()
                    .onVersion(1)
                    .patch("/articles/" + third, "{\"summary\":\"Another one.\"}")
                    .is(200);
            editor.button("Submit for review").click();
            assertThat(editor.dialog()).containsText("It is done with 3 articles");
            editor.dialogButton("Submit for review").click();
            var account = editor.page().getByRole(AriaRole.ALERT);
            assertThat(account).containsText("Submit for review: 2 of 3 done.");
            assertThat(account).containsText(word + " three: Somebody else has changed it meanwhile.");
            assertThat(editor.page().getByText("1 selected")).isVisible();
            editor.look("articles-outcome");
            assertThat(editor.row("In review")).hasCount(2);
            // Nothing is published without a sign-off, and it says so of each.
            editor.page().getByLabel("Select all that are loaded").check();
            editor.button("Publish").click();
            editor.dialogButton("Publish").click();
            assertThat(account).containsText("Publish: 0 of 3 done.");
            assertThat(account.getByRole(AriaRole.LISTITEM)).hasCount(3);
            assertThat(editor.errors())
                    .allMatch(error -> error.contains("412") || error.contains("409") || error.contains("422"));
        }
    }

    @Test
    void takesBackWhatWasDoneWithSeveralArticles(Browser browser) {
        var word = "Embrocation";
        staff.draft(word + " one");
        staff.draft(word + " two");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles?text=" + word);
            editor.page().getByLabel("Select all that are loaded").check();
            editor.button("Move to the trash").click();
            editor.dialogButton("Move to the trash").click();
            assertThat(editor.page().getByText("Move to the trash: 2 of 2 done."))
                    .isVisible();
            assertThat(editor.row(word)).hasCount(0);
            editor.button("Undo").click();
            assertThat(editor.page().getByText("Undo: 2 of 2 done.")).isVisible();
            assertThat(editor.row(word)).hasCount(2);
            editor.look("articles-undone");
            editor.page().getByLabel("Select all that are loaded").check();
            editor.button("Archive").click();
            editor.dialogButton("Archive").click();
            assertThat(editor.page().getByText("Archive: 2 of 2 done.")).isVisible();
            editor.go("/admin/articles?shelf=ARCHIVED&text=" + word);
            editor.page().getByLabel("Select all that are loaded").check();
            editor.button("Bring it back").click();
            editor.dialogButton("Bring it back").click();
            assertThat(editor.row(word)).hasCount(0);
            editor.button("Undo").click();
            assertThat(editor.row(word)).hasCount(2);
            assertThat(editor.errors()).isEmpty();
        }
    }

    /** Up to 0.1 is what browsers' makers call good (web.dev/articles/cls). */
    @Test
    void rowsDoNotMoveWhileTheListComes(Browser browser) {
        IntStream.range(0, 8)
                .forEach(i -> staff.draft("Fomentation " + i
                        + ", with a title that goes on for longer than one line of a narrow phone has room for"));
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.page().setViewportSize(412, 823);
            editor.page().addInitScript("""
                    window.moved = 0;
                    new PerformanceObserver((shifts) => shifts.getEntries().forEach(({ value }) => { window.moved += value; }))
                      .observe({ type: "layout-shift", buffered: true });""");
            editor.go("/admin/articles?text=Fomentation");
            assertThat(editor.row("Fomentation")).hasCount(8);
            // The picture with the rows has to be there, and the one after it.
            var moved = editor.page().evaluate("""
                    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.moved)))))""");
            assertThat(((Number) moved).doubleValue()).isLessThan(0.1);
        }
    }

    @Test
    void addsATopicToSeveralArticles(Browser browser) {
        var word = "Liniment";
        var topic = staff.admin()
                .post("/topics", "{\"name\":\"%s rubs\",\"kind\":\"THERAPY\"}".formatted(word))
                .is(201)
                .id();
        staff.draft(word + " one");
        staff.draft(word + " two");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/articles?text=" + word);
            assertThat(editor.row(word)).hasCount(2);
            editor.page().getByLabel("Select all that are loaded").check();
            editor.button("Add a topic").click();
            assertThat(editor.dialogButton("Add a topic")).isDisabled();
            editor.dialog().getByLabel("Topic").selectOption(new SelectOption().setLabel(word + " rubs"));
            editor.look("articles-topic");
            editor.dialogButton("Add a topic").click();
            assertThat(editor.page().getByText("Add a topic: 2 of 2 done.")).isVisible();
            editor.button("Undo").click();
            assertThat(editor.page().getByText("Undo: 2 of 2 done.")).isVisible();
            editor.go("/admin/articles?topic=" + topic);
            assertThat(editor.page().getByText("No article is like this")).isVisible();
            editor.go("/admin/articles?text=" + word);
            editor.page().getByLabel("Select all that are loaded").check();
            editor.button("Add a topic").click();
            editor.dialog().getByLabel("Topic").selectOption(new SelectOption().setLabel(word + " rubs"));
            editor.dialogButton("Add a topic").click();
            assertThat(editor.page().getByText("Add a topic: 2 of 2 done.")).isVisible();
            editor.go("/admin/articles?topic=" + topic);
            assertThat(editor.row(word)).hasCount(2);
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void sortsAndKeepsViewsByName(Browser browser) {
        staff.draft("Sorted zinc");
        staff.draft("Sorted arnica");
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/articles?text=sorted");
            assertThat(admin.row("Sorted").first()).containsText("arnica");
            admin.field("Order").selectOption(new SelectOption().setLabel("By title"));
            assertThat(admin.page()).hasURL(Pattern.compile("sort=title"));
            assertThat(admin.row("Sorted").last()).containsText("zinc");
            admin.field("Author").fill("Ann edit");
            assertThat(admin.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Ann editor")))
                    .isVisible();
            admin.press("ArrowDown", "Enter");
            assertThat(admin.page().getByText("No article is like this")).isVisible();
            admin.button("Views").click();
            admin.field("Name of this view").fill("What Ann sorted");
            admin.dialogButton("Save this view").click();
            admin.look("articles-views");
            admin.go("/admin/articles");
            admin.button("Views").click();
            admin.dialogButton("What Ann sorted").click();
            assertThat(admin.page()).hasURL(Pattern.compile("text=sorted.*author=|author=.*text=sorted"));
            assertThat(admin.errors()).isEmpty();
        }
        // Another browser of the same person knows it too.
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/articles");
            admin.button("Views").click();
            assertThat(admin.dialogButton("What Ann sorted")).isVisible();
            admin.look("articles-views-saved");
            admin.dialogButton("Forget What Ann sorted").click();
            assertThat(admin.dialog()).containsText("None yet.");
        }
    }
}
