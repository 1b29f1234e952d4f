package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.SamplePictures;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An article with everything in it, from its first word to what readers say of it, by the screens alone. */
@AtTheDesk
class ArticleStoryTests {

    private static final String PAGE = "/articles/cold-packs-for-ankle-sprains";

    @LocalServerPort
    private int port;

    @Test
    void takesAnArticleFromItsFirstWordToWhatReadersSayOfIt(Browser browser) {
        var staff = Staff.at(site());
        String address;
        try (var author = staff.desk(browser, Role.AUTHOR)) {
            address = begin(author);
            write(author);
            facts(author);
            submit(author);
            assertThat(author.errors()).isEmpty();
        }
        try (var reviewer = staff.desk(browser, Role.REVIEWER)) {
            reviewer.go(address);
            sendBack(reviewer);
            assertThat(reviewer.errors()).isEmpty();
        }
        try (var author = staff.desk(browser, Role.AUTHOR)) {
            author.go(address);
            mend(author);
            assertThat(author.errors()).isEmpty();
        }
        try (var reviewer = staff.desk(browser, Role.REVIEWER)) {
            reviewer.go(address);
            signOff(reviewer);
            assertThat(reviewer.errors()).isEmpty();
        }
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go(address);
            publish(editor);
            lookBack(editor, address);
            assertThat(editor.errors()).isEmpty();
        }
        try (var reader = browser.newPage()) {
            reader.navigate(site() + PAGE);
            read(reader);
            reply(reader);
        }
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation?article=" + address.substring(address.lastIndexOf('/') + 1));
            assertThat(moderator.page().locator(".queue > li")).containsText("Twenty minutes helped.");
            moderator.press("a");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            // It is sent once it can no longer be taken back, or the screen is left.
            moderator.page().waitForCondition(() -> {
                moderator.go(PAGE);
                return moderator.page().getByText("Twenty minutes helped.").isVisible();
            });
        }
    }

    private String begin(Desk author) {
        author.go("/admin/articles/new");
        author.page().getByLabel("Title").fill("Cold packs for ankle sprains");
        author.press("Enter");
        author.heading("Cold packs for ankle sprains").waitFor();
        author.page().getByLabel("Summary").fill("Cold can ease a fresh sprain for a while.");
        return author.page().url().substring(site().length());
    }

    private static void write(Desk author) {
        author.text().click();
        // What is typed like Markdown becomes a heading.
        author.page().keyboard().type("## How it works");
        author.press("Enter");
        author.page().keyboard().type("Cold numbs the skin.");
        author.press("Enter");
        putPicture(author);
        putTable(author);
        putCareCard(author);
    }

    private static void putPicture(Desk author) {
        put(author, "picture", "Picture");
        author.dialog()
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("New picture"))
                .click();
        author.dialog()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("ankle.png", "image/png", SamplePictures.picture("png", 640, 400)));
        author.dialog().getByLabel("What the picture shows").fill("An ankle with a cold pack");
        author.dialogButton("Put it in").click();
        author.text().locator("img[alt='An ankle with a cold pack']").waitFor();
        author.aMoment();
    }

    private static void putTable(Desk author) {
        put(author, "table", "Table");
        author.page().keyboard().type("Day");
        author.press("Tab");
        author.page().keyboard().type("How long");
        assertThat(author.text().locator("th").nth(1)).hasText("How long");
        author.toTheEnd();
    }

    private static void putCareCard(Desk author) {
        put(author, "care", "Care card");
        var card = author.page().locator(".block-careCard");
        card.getByLabel("How soon").selectOption("urgent");
        card.getByLabel("Heading").fill("Get help soon if");
        card.locator(".block-content p").click();
        author.page().keyboard().type("you cannot stand on it");
        assertThat(card.locator(".block-content")).hasText("you cannot stand on it");
    }

    /** By the slash menu. */
    private static void put(Desk author, String typed, String name) {
        author.page().keyboard().type("/" + typed);
        assertThat(author.page().getByRole(AriaRole.OPTION).first()).hasText(name);
        author.press("Enter");
    }

    private static void facts(Desk author) {
        var page = author.page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Facts"))
                .click();
        page.getByLabel("Name of the treatment").fill("Cold therapy");
        page.getByLabel("Safety advice").fill("Never put ice on bare skin.");
        author.button("Add: Indication").click();
        var indication = group(page, "Indication 1");
        indication.getByLabel("Condition").fill("Ankle sprain");
        indication.getByLabel("ICD-10 codes").fill("nonsense");
        author.press("Enter");
        assertThat(indication).containsText("A code is a letter");
        author.press("Backspace");
        indication.getByLabel("ICD-10 codes").fill("s93.4");
        author.press("Enter");
        assertThat(indication).not().containsText("A code is a letter");
        author.button("Add: Contraindication").click();
        group(page, "Contraindication 1").getByLabel("Condition").fill("Numb skin");
        author.look("facts");
    }

    private static void submit(Desk author) {
        author.press("Control+s");
        assertThat(author.saveState()).containsText("Saved");
        author.look("editor");
        author.button("Submit for review").click();
        assertThat(author.page().getByText("Submitted for review.")).isVisible();
    }

    private static void sendBack(Desk reviewer) {
        var page = reviewer.page();
        reviewer.text().getByText("Cold numbs the skin.").click();
        reviewer.field("New comment").fill("For how long?");
        reviewer.button("On the block of the cursor").click();
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Cold numbs the skin.");
        reviewer.look("review-comment");
        reviewer.button("Request changes").click();
        reviewer.dialog().getByLabel("What should change").fill("Say how long to cool.");
        reviewer.dialogButton("Send back").click();
        assertThat(page.getByText("Sent back.")).isVisible();
    }

    private static void mend(Desk author) {
        assertThat(author.page().getByText("Say how long to cool.")).isVisible();
        author.text().getByText("Cold numbs the skin.").click();
        author.press("End");
        author.aMoment();
        author.page().keyboard().type(" Twenty minutes are enough.");
        author.press("Control+s");
        assertThat(author.saveState()).containsText("Saved");
        author.button("Submit for review").click();
        assertThat(author.page().getByText("Submitted for review.")).isVisible();
    }

    private static void signOff(Desk reviewer) {
        reviewer.button("Sign off").click();
        assertThat(reviewer.dialog()).containsText("Ann reviewer, MD");
        reviewer.look("sign-off");
        reviewer.dialogButton("Sign off").click();
        assertThat(reviewer.page().getByText("Signed off.")).isVisible();
    }

    private static void publish(Desk editor) {
        editor.text().waitFor();
        editor.press("Control+Enter");
        assertThat(editor.dialog()).containsText("Ready to publish");
        assertThat(editor.dialogButton("Publish")).isFocused();
        editor.look("publish");
        editor.press("Enter");
        assertThat(editor.page().getByText("Published.")).isVisible();
    }

    private static void lookBack(Desk editor, String address) {
        editor.go(address + "/history");
        editor.page().getByText("Version 3").first().waitFor();
        editor.look("history");
        editor.page().getByText("Side by side").click();
        assertThat(group(editor.page(), "After").first()).isVisible();
        editor.look("history-sides");
    }

    private static void read(Page reader) {
        var main = reader.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("Cold numbs the skin. Twenty minutes are enough.");
        assertThat(main.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("An ankle with a cold pack")))
                .isVisible();
        assertThat(main.getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName("How long")))
                .isVisible();
        assertThat(main).containsText("you cannot stand on it");
        assertThat(main).containsText("S93.4");
        assertThat(main).containsText("Ann reviewer, MD");
    }

    private static void reply(Page reader) {
        reader.getByLabel("Name").fill("Robin");
        reader.getByLabel("Email").fill("robin@readers.example");
        reader.getByLabel("Reply *").fill("Twenty minutes helped.");
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post reply"))
                .click();
        assertThat(reader.getByText("Twenty minutes helped.")).isVisible();
    }

    private static Locator group(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
