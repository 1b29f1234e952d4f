package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SampleContent;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How somebody who asks for it is told what is stored, and is forgotten. */
@AtTheDesk
class PrivacyScreenTests {

    private static final String EMAIL = "rosa.lindqvist@readers.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @TempDir
    private Path folder;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void looksUpExportsAndErases(Browser browser) throws IOException {
        var publication =
                newsroom.published(SampleContent.anArticle("to-be-forgotten").build());
        var reply = newsroom.replyOf(EMAIL, publication, "My shoulder was better after a week.");
        staff.admin().onVersion(1).post("/comments/" + reply.id() + "/approve").is(200);
        newsroom.replyOf(EMAIL, publication, "And worse again after three.");
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/privacy");
            admin.look("privacy-empty");
            admin.field("E-mail address").fill("nobody");
            admin.button("Look up").click();
            assertThat(admin.page().getByText("Enter an e-mail address in the form"))
                    .isVisible();
            admin.field("E-mail address").fill("somebody.else@readers.example");
            admin.press("Enter");
            assertThat(admin.page().getByText("Nothing.", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(admin.button("Erase …")).isHidden();
            admin.field("E-mail address").fill(EMAIL);
            admin.press("Enter");
            assertThat(admin.page().getByText(Pattern.compile("^2 replies \\(.* 1 approved\\)$")))
                    .isVisible();
            admin.look("privacy-found");
            var export = folder.resolve("export.json");
            admin.page()
                    .waitForDownload(() -> admin.button("Download everything").click())
                    .saveAs(export);
            assertThat(Files.readString(export))
                    .contains(EMAIL, "My shoulder was better", "And worse again", "#reply-" + reply.id());
            erase(admin);
            assertThat(admin.page().getByText("Nothing.", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(admin.row("texts removed")).containsText("2 replies");
            assertThat(admin.row("texts removed")).containsText("Done");
            admin.look("privacy-erased");
            assertThat(page(publication.content().slug().value()))
                    .contains(Comment.REMOVED_TEXT)
                    .doesNotContain("My shoulder");
            replay(admin);
            // What was refused is in the console, and only that.
            assertThat(admin.errors()).allMatch(error -> error.contains("422"));
        }
    }

    private static void erase(Desk admin) {
        admin.button("Erase …").click();
        assertThat(admin.dialog()).containsText("This cannot be undone.");
        admin.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Remove the texts too"))
                .check();
        admin.look("privacy-erase");
        admin.dialogButton("Erase").click();
        admin.dialog().waitFor(Desk.GONE);
    }

    private void replay(Desk admin) throws IOException {
        var list = folder.resolve("erasures.json");
        admin.page()
                .waitForDownload(() -> admin.button("Download the list").click())
                .saveAs(list);
        assertThat(Files.readString(list)).contains("seal").doesNotContain(EMAIL);
        admin.button("Erase again …").click();
        admin.page().locator("input[type=file]").setInputFiles(list);
        assertThat(admin.dialog()).containsText("erasures.json");
        admin.look("privacy-replay");
        admin.dialogButton("Erase again").click();
        assertThat(admin.page().getByText("Erased again: 0.")).isVisible();
    }

    @Test
    void isForAdministrators(Browser browser) {
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/privacy");
            assertThat(moderator.page().getByText("Look up")).isHidden();
            assertThat(moderator.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Privacy")))
                    .isHidden();
        }
    }

    @Test
    void saysWhenWhatWasPutAwayIsRemovedForGoodAndLetsTheAgeBeChanged(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("removed-for-good").build());
        var reply = newsroom.pendingReply(publication, "Buy our oil, it is cheap.");
        staff.admin().onVersion(1).post("/comments/" + reply.id() + "/spam").is(200);
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/moderation?status=SPAM&article=" + publication.id());
            assertThat(admin.page().getByText(Pattern.compile("Removed for good on .*20\\d\\d")))
                    .isVisible();
            admin.look("moderation-removal");
            admin.go("/admin/settings");
            var days = admin.field("Days that spam and trash keep a reply");
            days.fill("0");
            admin.button("Save").click();
            assertThat(admin.page().locator(".mantine-InputWrapper-error").getByText("1 to 365 days"))
                    .isVisible();
            days.fill("45");
            admin.button("Save").click();
            assertThat(admin.page()
                            .getByText("Saved", new Page.GetByTextOptions().setExact(false))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void showsModeratorsWhatElseCameFromTheSameNetwork(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("same-network").build());
        var slug = publication.content().slug().value();
        var site = new SiteClient(port);
        for (var name : List.of("Kim", "Alex")) {
            site.sendReply(
                    slug,
                    Map.of(
                            "name",
                            name,
                            "email",
                            name + "@readers.example",
                            "website",
                            "",
                            "body",
                            "I am " + name + "."));
        }
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation?article=" + publication.id());
            moderator.row("I am Kim.").click();
            var line = moderator.page().locator(".writer").filter(new Locator.FilterOptions().setHasText("network"));
            assertThat(line).containsText("waiting");
            moderator.look("moderation-network");
            line.getByRole(AriaRole.LINK).first().click();
            assertThat(moderator.page().getByText("Only the replies from one network."))
                    .isVisible();
            assertThat(moderator.row("I am Alex.")).isVisible();
        }
    }

    @Test
    void setsNoCookiesButThoseThatTheDocumentationLists(Browser browser) throws IOException {
        var publication =
                newsroom.published(SampleContent.anArticle("no-cookies").build());
        newsroom.approvedReply(publication, "It helped me sleep.");
        try (var reader = browser.newContext()) {
            var page = reader.newPage();
            for (var path :
                    List.of("/", "/articles/" + publication.content().slug().value(), "/search?q=massage", "/gone")) {
                page.navigate("http://localhost:" + port + path);
            }
            assertThat(reader.cookies()).isEmpty();
        }
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/admin");
            page.getByLabel("E-mail address").fill(Staff.ADMIN);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(Staff.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Good to see you"))
                    .waitFor();
            var listed = Pattern.compile("(?m)^\\| `([A-Z_-]+)` \\|")
                    .matcher(Files.readString(Path.of("..", "docs", "privacy.md")))
                    .results()
                    .map(found -> found.group(1));
            assertThat(context.cookies().stream().map(cookie -> cookie.name))
                    .containsExactlyInAnyOrderElementsOf(listed.toList());
        }
    }

    private String page(String slug) {
        return String.valueOf(new SiteClient(port).get("/articles/" + slug).getBody());
    }
}
