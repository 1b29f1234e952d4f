package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.comfrey.api.Client;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept up for the whole site: redirects, tokens, people and the dates of reviews. */
@AtTheDesk
class SiteTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    private String site;
    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        site = "http://localhost:" + port;
        staff = Staff.at(site);
    }

    @Test
    void setsRedirects(Browser browser) {
        var old = "/old-page";
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/redirects");
            editor.button("New redirect").click();
            editor.field("From").fill(old);
            editor.field("To").fill("nowhere at all");
            editor.dialogButton("Save").click();
            assertThat(editor.dialog()).containsText("Please correct the form.");
            editor.look("redirect");
            editor.field("To").fill("/search");
            editor.dialogButton("Save").click();
            assertThat(editor.row(old)).containsText("Leads to /search · for good");
            assertThat(editor.row(old)).containsText("Set by hand");
            editor.look("redirects");
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

    @Test
    void makesATokenWhoseSecretIsShownOnce(Browser browser) {
        var name = "Reader";
        String secret;
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/tokens");
            admin.button("New token").click();
            admin.field("Name").fill(name);
            admin.page().getByLabel("Read topics and tags").check();
            admin.look("token");
            admin.dialogButton("Make the token").click();
            assertThat(admin.dialog()).containsText("You see the secret only now");
            secret = admin.page().locator("pre").textContent();
            admin.look("token-secret");
            assertThat(new Client(site)
                            .withHeader("Authorization", "Bearer " + secret)
                            .get("/topics")
                            .status())
                    .isEqualTo(200);
            admin.dialogButton("I have kept it").click();
            assertThat(admin.row(name)).containsText("articles:read, topics:read");
            assertThat(admin.page().getByText(secret)).isHidden();
            admin.look("tokens");
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

    @Test
    void setsHowTheSiteLooks(Browser browser) {
        var featured = newsroom.live(
                SampleContent.anArticle("look").title("Featured in").build());
        var before = staff.admin().get("/settings").is(200);
        staff.admin()
                .onVersion(before.version())
                .patch("/settings", "{\"appearance\":null}")
                .is(200);
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/settings");
            admin.field("Colour").fill("#ffee00");
            admin.button("Save").click();
            assertThat(admin.page().getByRole(AriaRole.ALERT))
                    .containsText("White text cannot be read on this colour.");
            assertThat(admin.field("Colour")).hasAttribute("aria-invalid", "true");
            admin.field("Colour").fill("#7a1f5c");
            admin.page()
                    .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Menu at the top"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            admin.look("settings-looks");
            admin.field("Name").fill("Our clinic");
            admin.field("Leads to").fill("/search");
            admin.field("The home page begins with").fill(featured.content().title());
            admin.page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions()
                                    .setName(featured.content().title()))
                    .click();
            admin.button("Save").click();
            assertThat(admin.page().getByText("Saved.")).isVisible();
            var reader = admin.context().newPage();
            reader.navigate(site + "/");
            assertThat(reader.locator("header.site nav")).hasText("Our clinic");
            assertThat(reader.locator("header.site")).hasCSS("background-color", "rgb(122, 31, 92)");
            assertThat(reader.locator(".featured h2"))
                    .hasText(featured.content().title());
            reader.close();
            admin.page().reload();
            admin.button("Use the theme's colour").click();
            admin.button("Remove “Our clinic”").click();
            admin.button("Save").click();
            assertThat(admin.page().getByText("Saved.")).isVisible();
            var settings = staff.admin().get("/settings").is(200).json().at("/appearance");
            assertThat(settings.has("colour")).isFalse();
            assertThat(settings.at("/menu").isEmpty()).isTrue();
            assertThat(admin.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @Test
    void setsHowReadersTalk(Browser browser) {
        discussion("null");
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/settings");
            admin.field("Who waits for a moderator").click();
            admin.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Who writes for the first time"))
                    .click();
            assertThat(admin.page().getByText("Nobody checks that the address is the writer's own."))
                    .isVisible();
            admin.field("Words to hold").fill("miracle cure\n\ncasino*");
            admin.field("E-mail addresses to block").fill("seller@shop.example\nnot an address");
            admin.button("Save").click();
            assertThat(admin.page().getByRole(AriaRole.ALERT)).containsText("\"not an address\" is neither.");
            assertThat(admin.field("E-mail addresses to block")).hasAttribute("aria-invalid", "true");
            admin.look("settings-discussion");
            admin.field("E-mail addresses to block").fill("seller@shop.example");
            admin.button("Save").click();
            assertThat(admin.page().getByText("Saved.")).isVisible();
            assertThat(admin.field("Words to hold")).hasValue("miracle cure\ncasino*");
            assertThat(admin.errors()).allMatch(error -> error.contains("422"));
        }
        var rules = staff.admin().get("/settings").is(200).json().at("/discussion");
        assertThat(rules.at("/moderation").asString()).isEqualTo("FIRST");
        assertThat(rules.at("/blockedAddresses/0").asString()).isEqualTo("seller@shop.example");
        discussion("null");
    }

    @Test
    void saysAtTheFieldsWhatIsWrongWithTheSettings(Browser browser) {
        var before = staff.admin().get("/settings").is(200).version();
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/settings");
            admin.field("Replies on a page").fill("");
            admin.field("Months until the next review").fill("-5");
            admin.button("Save").click();
            assertWrong(admin.field("Replies on a page"), "Enter a whole number.");
            assertThat(admin.field("Replies on a page")).hasValue("");
            assertThat(admin.field("Replies on a page")).isFocused();
            admin.field("Replies on a page").fill("5");
            admin.field("Name of the site").fill("");
            admin.page()
                    .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Menu at the top"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            admin.button("Save").click();
            assertWrong(admin.field("Name of the site"), "The site's name has 1 to 100 characters.");
            assertThat(admin.field("Name of the site")).isFocused();
            assertWrong(admin.field("Name"), "A link in a menu has 1 to 40 characters.");
            assertThat(admin.field("Leads to")).hasAttribute("aria-invalid", "true");
            assertWrong(admin.field("Months until the next review"), "The review interval is 1 to 60 months.");
            assertThat(admin.field("Months until the next review")).hasValue("-5");
            assertThat(admin.field("Replies on a page")).hasAttribute("aria-invalid", "true");
            assertThat(admin.field("Replies on a page")).hasValue("5");
            assertThat(admin.page().getByRole(AriaRole.ALERT)).containsText("The site's name has 1 to 100 characters.");
            admin.look("settings-wrong");
            assertThat(admin.errors()).allMatch(error -> error.contains("422"));
        }
        assertThat(staff.admin().get("/settings").is(200).version()).isEqualTo(before);
    }

    private static void assertWrong(Locator field, String words) {
        assertThat(field).hasAttribute("aria-invalid", "true");
        // The pattern is the browser's in the end, which knows no quoting of whole strings.
        assertThat(field).hasAccessibleDescription(Pattern.compile("^" + words.replace(".", "\\.")));
    }

    @Test
    void asksBeforeChangedSettingsAreLeft(Browser browser) {
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/settings");
            var people = admin.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("People").setExact(true));
            admin.field("Line below the name").fill("Almost lost.");
            people.click();
            assertThat(admin.dialog()).containsText("What you changed here is not saved, and will be lost.");
            admin.look("settings-leave");
            admin.dialogButton("Cancel").click();
            assertThat(admin.dialog()).isHidden();
            assertThat(admin.field("Line below the name")).hasValue("Almost lost.");
            var asked = new AtomicReference<String>();
            admin.page().onDialog(dialog -> {
                asked.set(dialog.type());
                dialog.dismiss();
            });
            admin.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
            admin.page().waitForCondition(() -> asked.get() != null);
            assertThat(asked.get()).isEqualTo("beforeunload");
            // Whoever does not leave is not signed out either, also not when they leave later.
            admin.page().locator("button[aria-label^='Account of']").click();
            admin.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            admin.dialogButton("Cancel").click();
            assertThat(admin.dialog()).isHidden();
            people.click();
            admin.dialogButton("Leave").click();
            admin.heading("People").waitFor();
            // Where nothing was changed, nobody is asked.
            admin.go("/admin/settings");
            admin.field("Line below the name").waitFor();
            people.click();
            admin.heading("People").waitFor();
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void keepsWhatWasTypedIntoSettingsThatSomebodyElseSavedFirst(Browser browser) {
        var before = staff.admin().get("/settings").is(200);
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/settings");
            admin.field("Words to hold").fill("miracle cure");
            admin.field("Days that the trash keeps an article").fill("44");
            staff.admin()
                    .onVersion(before.version())
                    .patch("/settings", "{\"tagline\":\"Theirs\",\"editorial\":{\"reviewNoticeDays\":33}}")
                    .is(200);
            admin.button("Save").click();
            assertThat(admin.page().getByRole(AriaRole.ALERT))
                    .containsText("Somebody else has changed the settings meanwhile.");
            assertThat(admin.field("Line below the name")).hasValue("Theirs");
            assertThat(admin.field("Words to hold")).hasValue("miracle cure");
            assertThat(admin.field("Days that the trash keeps an article")).hasValue("44");
            admin.look("settings-overtaken");
            admin.button("Save").click();
            assertThat(admin.page().getByText("Saved.")).isVisible();
            assertThat(admin.page().getByRole(AriaRole.ALERT)).isHidden();
            assertThat(admin.errors()).allMatch(error -> error.contains("412"));
        }
        var after = staff.admin().get("/settings").is(200).json();
        assertThat(after.at("/tagline").asString()).isEqualTo("Theirs");
        assertThat(after.at("/discussion/heldWords/0").asString()).isEqualTo("miracle cure");
        assertThat(after.at("/editorial/trashDays").asInt()).isEqualTo(44);
        assertThat(after.at("/editorial/reviewNoticeDays").asInt()).isEqualTo(33);
        staff.admin()
                .onVersion(after.at("/version").asLong())
                .patch("/settings", "{\"editorial\":null,\"discussion\":null}")
                .is(200);
    }

    @Test
    void saysAtTheFieldsWhatIsWrongWithAnInvitation(Browser browser) {
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/people");
            admin.button("Invite somebody").click();
            admin.field("Credentials").fill("RN");
            admin.dialogButton("Save").click();
            assertThat(admin.dialog().getByRole(AriaRole.ALERT)).hasText("Please correct the form.");
            assertThat(admin.field("E-mail address")).hasAttribute("aria-invalid", "true");
            assertThat(admin.field("E-mail address")).isFocused();
            assertWrong(admin.field("Name"), "The name has 1 to 100 characters.");
            assertThat(admin.dialog().getByText("Choose at least one role.")).isVisible();
            admin.look("invitation-wrong");
            admin.dialogButton("Close").click();
            assertThat(admin.page().getByText("Leave without saving?")).isVisible();
            admin.look("invitation-leave");
            admin.button("Cancel").click();
            assertThat(admin.field("Credentials")).hasValue("RN");
            admin.dialogButton("Close").click();
            admin.button("Leave").click();
            assertThat(admin.dialog()).isHidden();
            assertThat(admin.errors()).allMatch(error -> error.contains("422"));
        }
    }

    private void discussion(String rules) {
        staff.admin()
                .onVersion(staff.admin().get("/settings").is(200).version())
                .patch("/settings", "{\"discussion\":" + rules + "}")
                .is(200);
    }

    @Test
    void changesTheOwnProfile(Browser browser) {
        try (var author = staff.desk(browser, Role.AUTHOR)) {
            author.goHome();
            author.button("Account of Ann author (AA)").click();
            author.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("My profile"))
                    .click();
            author.heading("My profile").waitFor();
            author.field("Name").fill("");
            author.button("Save").click();
            assertThat(author.page().getByText("Please correct the form.")).isVisible();
            author.look("profile");
            author.field("Name").fill("Ann author");
            author.field("About").fill("Writes in.");
            author.button("Save").click();
            assertThat(author.page().getByText("Your profile is saved.")).isVisible();
            author.page().reload();
            assertThat(author.field("About")).hasValue("Writes in.");
        }
    }

    @Test
    void findsPeopleInThePalette(Browser browser) {
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.goHome();
            admin.press("Control+k");
            admin.page().getByLabel("Find articles and actions").fill("ann mod");
            assertThat(admin.dialog()).containsText("Ann moderator");
            // The first that was found is chosen, though it came after it was typed.
            admin.press("Enter");
            assertThat(admin.dialog()).containsText("Ann moderator");
            assertThat(admin.field("Credentials")).hasValue("MD");
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void confirmsAnOverdueReview(Browser browser) {
        var live = newsroom.live(SampleContent.anArticle("overdue").build());
        try (var reviewer = staff.desk(browser, Role.REVIEWER)) {
            var address = "/admin/articles/" + live.id();
            reviewer.go(address);
            reviewer.button("More").click();
            assertThat(reviewer.page()
                            .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Reviewed, no change")))
                    .isVisible();
            // Years later, as the browser counts them, it has to be looked at again.
            reviewer.page().clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(3_000))));
            reviewer.go(address);
            assertThat(reviewer.page().getByText("Past its review date")).isVisible();
            reviewer.look("overdue");
            reviewer.button("Reviewed, no change").click();
            assertThat(reviewer.dialog()).containsText("You confirm as Ann reviewer, MD");
            reviewer.look("review-confirmed");
            reviewer.dialogButton("Reviewed, no change").click();
            assertThat(reviewer.page().getByText("Readers see the new review dates."))
                    .isVisible();
            assertThat(reviewer.errors()).isEmpty();
        }
        assertThat(staff.admin()
                        .get("/articles/" + live.id())
                        .json()
                        .at("/publication/live/signOff/name")
                        .asString())
                .isEqualTo("Ann reviewer");
    }
}
