package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How articles are put in order: topics and tags. */
@AtTheDesk
class LibraryTests {

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void keepsTheTreeOfTopics(ColorScheme scheme, Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR, scheme)) {
            editor.go("/admin/topics");
            addTopic(editor, "Back pain " + scheme, "Lumbago " + scheme);
            editor.button("New topic").click();
            editor.field("Name").fill("Slipped disc " + scheme);
            editor.field("Below").fill("Back pain " + scheme);
            editor.press("ArrowDown", "Enter");
            editor.field("ICD-10 codes").fill("M51.2");
            editor.press("Enter");
            editor.dialogButton("Save").click();
            editor.dialog().waitFor(Desk.GONE);
            assertThat(editor.page().locator(".branch")).containsText("Slipped disc " + scheme);
            editor.look("topics-" + scheme);
            editor.field("Search").fill("lumbago " + scheme);
            assertThat(editor.page().getByText("Slipped disc " + scheme)).isHidden();
            editor.page().getByText("Lumbago " + scheme).click();
            // What stands below it keeps it from being deleted.
            assertThat(editor.dialog()).containsText("It cannot be deleted while");
            assertThat(editor.dialogButton("Delete")).isHidden();
            editor.look("topic-" + scheme);
            editor.dialogButton("Close").click();
            editor.field("Search").fill("");
            editor.page().getByText("Slipped disc " + scheme).click();
            editor.dialogButton("Delete").click();
            editor.dialogButton("Delete").click();
            assertThat(editor.page().getByText("The topic is deleted.")).isVisible();
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void mergesTopicsAfterSayingWhatWillHappen(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/topics");
            addTopic(editor, "Sprained ankle", "Twisted ankle");
            addTopic(editor, "Ankle sprain", "Rolled ankle");
            editor.page().getByText("Twisted ankle").click();
            editor.dialogButton("Merge").click();
            editor.field("Merge “Sprained ankle” into").fill("Ankle sp");
            editor.press("ArrowDown", "Enter");
            assertThat(editor.dialog()).containsText("“Sprained ankle” goes, and “Ankle sprain” stays.");
            editor.look("topics-merge");
            editor.dialogButton("Merge them").click();
            assertThat(editor.page().getByText("The topics are merged.")).isVisible();
            // Both are one now, with the names of both.
            assertThat(editor.row("Twisted ankle")).containsText("Ankle sprain");
            assertThat(editor.row("Sprained ankle")).hasCount(1);
        }
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChangedMeanwhile(Browser browser) {
        var topic = staff.admin()
                .post("/topics", "{\"kind\":\"THERAPY\",\"name\":\"Taping\"}")
                .is(201);
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/topics");
            editor.page().getByText("Therapies").click();
            editor.page().getByText("Taping").click();
            staff.admin()
                    .onVersion(1)
                    .patch("/topics/" + topic.id(), "{\"description\":\"Theirs.\"}")
                    .is(200);
            editor.field("Description").fill("Mine.");
            editor.dialogButton("Save").click();
            assertThat(editor.dialog()).containsText("Somebody else has changed this meanwhile.");
            assertThat(editor.field("Description")).hasValue("Mine.");
        }
        assertThat(staff.admin()
                        .get("/topics/" + topic.id())
                        .json()
                        .at("/description")
                        .asString())
                .isEqualTo("Theirs.");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void keepsTheTags(ColorScheme scheme, Browser browser) {
        staff.draft("Tagged " + scheme, ",\"tags\":[\"Self help %1$s\",\"Home care %1$s\"]".formatted(scheme));
        try (var editor = staff.desk(browser, Role.EDITOR, scheme)) {
            editor.go("/admin/tags");
            var row = editor.row("Self help " + scheme);
            assertThat(row).containsText("1 article");
            editor.look("tags-" + scheme);
            editor.button("Change Self help " + scheme).click();
            assertThat(editor.dialog()).containsText("it cannot be removed, but merged");
            editor.look("tag-" + scheme);
            editor.field("Name").fill("Self care " + scheme);
            editor.dialogButton("Rename").click();
            assertThat(editor.row("Self care " + scheme)).containsText("Formerly self help");
            editor.button("Change Self care " + scheme).click();
            editor.dialogButton("Merge").click();
            editor.field("Merge “Self care " + scheme + "” into").fill("Home care " + scheme);
            editor.page().getByRole(AriaRole.OPTION).first().click();
            assertThat(editor.dialog()).containsText("1 article will show “Home care " + scheme + "” instead");
            editor.dialogButton("Merge them").click();
            assertThat(editor.page().getByText("The tags are merged.")).isVisible();
            assertThat(editor.button("Change Self care " + scheme)).isHidden();
            editor.row("Home care " + scheme).getByRole(AriaRole.LINK).click();
            assertThat(editor.row("Tagged " + scheme)).isVisible();
            assertThat(editor.errors()).isEmpty();
        }
    }

    private static void addTopic(Desk editor, String name, String synonym) {
        editor.button("New topic").click();
        editor.field("Name").fill(name);
        editor.field("Other names").fill(synonym);
        editor.press("Enter");
        editor.dialogButton("Save").click();
        editor.dialog().waitFor(Desk.GONE);
        assertThat(editor.row(name)).containsText(synonym);
    }
}
