package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What articles are put in order by, topics and tags; and the pictures in them. */
@AtTheDesk
class LibraryTests {

    private static final int MORE_THAN_IS_TAKEN = 2 * 1024 * 1024;

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void keepsTheTreeOfTopics(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/topics");
            addTopic(editor, "Back pain", "Lumbago");
            editor.button("New topic").click();
            editor.field("Name").fill("Slipped disc");
            editor.field("Below").fill("Back pain");
            editor.press("ArrowDown", "Enter");
            editor.field("ICD-10 codes").fill("M51.2");
            editor.press("Enter");
            editor.dialogButton("Save").click();
            editor.dialog().waitFor(Desk.GONE);
            assertThat(editor.page().locator(".branch")).containsText("Slipped disc");
            editor.look("topics");
            editor.field("Search").fill("lumbago");
            assertThat(editor.page().getByText("Slipped disc")).isHidden();
            editor.page().getByText("Lumbago").click();
            // What stands below it keeps it from being deleted.
            assertThat(editor.dialog()).containsText("It cannot be deleted while");
            assertThat(editor.dialogButton("Delete")).isHidden();
            editor.look("topic");
            editor.dialogButton("Close").click();
            editor.field("Search").fill("");
            editor.page().getByText("Slipped disc").click();
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

    @Test
    void keepsTheTags(Browser browser) {
        staff.draft("Tagged", ",\"tags\":[\"Self help\",\"Home care\"]");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/tags");
            var row = editor.row("Self help");
            assertThat(row).containsText("1 article");
            editor.look("tags");
            editor.button("Change Self help").click();
            assertThat(editor.dialog()).containsText("it cannot be removed, but merged");
            editor.look("tag");
            editor.field("Name").fill("Self care");
            editor.dialogButton("Rename").click();
            assertThat(editor.row("Self care")).containsText("Formerly self help");
            editor.button("Change Self care").click();
            editor.dialogButton("Merge").click();
            editor.field("Merge “Self care” into").fill("Home care");
            editor.page().getByRole(AriaRole.OPTION).first().click();
            assertThat(editor.dialog()).containsText("1 article will show “Home care” instead");
            editor.dialogButton("Merge them").click();
            assertThat(editor.page().getByText("The tags are merged.")).isVisible();
            assertThat(editor.button("Change Self care")).isHidden();
            editor.row("Home care").getByRole(AriaRole.LINK).click();
            assertThat(editor.row("Tagged")).isVisible();
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void keepsInViewWhatAPictureIsAbout(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/media");
            editor.page().locator("input[type=file]").setInputFiles(picture("knee.png", 640, 400));
            assertThat(editor.dialog()).containsText("640 × 400");
            var point = editor.page().getByRole(AriaRole.SLIDER);
            assertThat(point).hasAttribute("aria-valuetext", "50 % from the left, 50 % from the top");
            var shown = editor.dialog().locator(".focal").boundingBox();
            editor.dialog().locator(".focal").click(at(shown.width * 0.2, shown.height * 0.75));
            assertThat(point).hasAttribute("aria-valuetext", "20 % from the left, 75 % from the top");
            point.focus();
            editor.press("ArrowLeft", "Shift+ArrowUp");
            assertThat(point).hasAttribute("aria-valuetext", "19 % from the left, 65 % from the top");
            assertThat(editor.dialog().locator(".crops img").first()).hasCSS("object-position", "19% 65%");
            editor.look("media-focal");
            editor.field("Credit").fill("Ann Field");
            editor.dialogButton("Save").click();
            editor.dialog().waitFor(Desk.GONE);
            // It is there again for whoever opens it next.
            editor.go("/admin/media");
            file(editor, "knee.png").click();
            assertThat(point).hasAttribute("aria-valuetext", "19 % from the left, 65 % from the top");
            assertThat(editor.field("Credit")).hasValue("Ann Field");
            remove(editor);
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void asksOfEachPictureInTurnWhatItShows(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/media");
            editor.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload[] {picture("wrist.png", 300, 200), picture("ankle.png", 200, 300)});
            assertThat(editor.dialog()).containsText("wrist.png");
            editor.field("What the picture shows, for those who do not see it").fill("A wrist in a splint.");
            file(editor, "ankle.png").waitFor();
            assertThat(editor.field("What the picture shows, for those who do not see it"))
                    .hasValue("A wrist in a splint.");
            editor.dialogButton("Save").click();
            assertThat(editor.dialog()).containsText("ankle.png");
            editor.press("Escape");
            editor.dialog().waitFor(Desk.GONE);
        }
    }

    @Test
    void putsAnotherFileInThePlaceOfAPicture(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/media");
            editor.page().locator("input[type=file]").setInputFiles(picture("hip.png", 300, 200));
            assertThat(editor.dialog()).containsText("300 × 200");
            editor.field("Credit").fill("Typed before");
            chooseInstead(editor, picture("shoulder.png", 500, 250));
            assertThat(editor.dialog()).containsText("“shoulder.png” takes the place of “hip.png”");
            editor.look("media-replace");
            editor.dialogButton("Replace it").click();
            assertThat(editor.dialog()).containsText("500 × 250");
            assertThat(editor.dialog()).containsText("shoulder.png");
            // What was typed is still there, and can be saved on the version that came of it.
            assertThat(editor.field("Credit")).hasValue("Typed before");
            editor.dialogButton("Save").click();
            editor.dialog().waitFor(Desk.GONE);
            file(editor, "shoulder.png").click();
            remove(editor);
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void saysWhyAFileIsNotTaken(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/media");
            editor.page().locator("input[type=file]").setInputFiles(picture("elbow.png", 300, 200));
            assertThat(editor.dialog()).containsText("300 × 200");
            replaceBy(
                    editor, new FilePayload("elbow.png", "image/png", "No picture.".getBytes(StandardCharsets.UTF_8)));
            assertThat(editor.page().getByRole(AriaRole.ALERT)).containsText("JPEG, PNG");
            replaceBy(editor, new FilePayload("elbow.png", "image/png", new byte[MORE_THAN_IS_TAKEN]));
            assertThat(editor.page().getByRole(AriaRole.ALERT)).containsText("has at most 1");
            editor.look("media-too-large");
            var id = staff.admin()
                    .get("/media?text=elbow")
                    .json()
                    .at("/items/0/id")
                    .asString();
            staff.admin()
                    .onVersion(1)
                    .patch("/media/" + id, "{\"credit\":\"Theirs\"}")
                    .is(200);
            replaceBy(editor, picture("mine.png", 500, 250));
            assertThat(editor.page().getByRole(AriaRole.ALERT))
                    .containsText("Somebody else has changed this meanwhile.");
            editor.dialogButton("Close").click();
            file(editor, "elbow.png").click();
            assertThat(editor.field("Credit")).hasValue("Theirs");
            assertThat(editor.dialog()).containsText("300 × 200");
            remove(editor);
        }
    }

    private static void chooseInstead(Desk editor, FilePayload file) {
        // The button waits until what was asked for before is done.
        assertThat(editor.dialogButton("Replace the file")).isEnabled();
        editor.dialog().locator("input[type=file]").setInputFiles(file);
    }

    private static void replaceBy(Desk editor, FilePayload file) {
        chooseInstead(editor, file);
        editor.dialogButton("Replace it").click();
    }

    private static Locator file(Desk editor, String name) {
        return editor.page().locator(".library-item").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void remove(Desk editor) {
        editor.dialogButton("Delete").click();
        editor.dialogButton("Delete").click();
        editor.dialog().waitFor(Desk.GONE);
    }

    private static Locator.ClickOptions at(double x, double y) {
        return new Locator.ClickOptions().setPosition(x, y);
    }

    /** A picture that shows from which side each part of it comes. */
    private static FilePayload picture(String name, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 255 * x / width << 16 | 255 * y / height << 8 | 96);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload(name, "image/png", bytes.toByteArray());
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
