package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.comfrey.model.access.Role;
import org.comfrey.model.body.BodyReader;
import org.comfrey.model.reading.Search;
import org.comfrey.model.reading.Searches;
import org.comfrey.newsroom.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What shows how the site does: where addresses lead, links that lead nowhere, what readers search for, the system. */
@AtTheDesk
class UpkeepTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Searches searches;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void importsRedirectsAfterALookAtWhatWouldBecomeOfThem(Browser browser) {
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/redirects");
            editor.button("Import").click();
            choose(editor, "from;to\n/upkeep-one;/topics\n/upkeep-two;nowhere\n/upkeep-three;/search\n");
            assertThat(editor.dialog()).containsText("2 redirects would be set. 1 line cannot be set; it is left out.");
            assertThat(editor.dialog()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("/upkeep-two")))
                    .containsText("3/upkeep-twoThis is a path of this site");
            editor.look("redirect-import");
            assertThat(editor.row("/upkeep-one")).isHidden();
            editor.dialogButton("Set 2 redirects").click();
            assertThat(editor.row("/upkeep-three")).containsText("Leads to /search");
            editor.button("Import").click();
            choose(editor, "from,to\n/upkeep-four,\"/topics\n");
            assertThat(editor.dialog()).containsText("Line 2 opens a quotation mark that is never closed.");
            // What was refused is in the console, and only that.
            assertThat(editor.errors()).allMatch(error -> error.contains("400"));
        }
    }

    private static void choose(Desk desk, String file) {
        desk.dialog()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("redirects.csv", "text/csv", file.getBytes(UTF_8)));
    }

    @Test
    void tellsWhereAnAddressLeads(Browser browser) {
        newsroom.live(anArticle("upkeep-here").build());
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/redirects");
            var address = editor.field("Address");
            address.fill("http://localhost:" + port + "/articles/upkeep-here?x=1");
            address.press("Enter");
            assertThat(editor.page().getByText("A page is at /articles/upkeep-here."))
                    .isVisible();
            address.fill("/upkeep-away");
            editor.button("Test").click();
            assertThat(editor.page().getByText("Nothing is at /upkeep-away.")).isVisible();
            editor.look("redirect-lookup");
            address.fill("elsewhere");
            editor.button("Test").click();
            assertThat(editor.page().getByText("This is the path of a page, such as /old-page"))
                    .isVisible();
            assertThat(editor.page().getByText("Nothing is at /upkeep-away.")).isHidden();
            assertThat(editor.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @Test
    void leadsFromABrokenLinkToWhatMendsIt(Browser browser) {
        newsroom.live(anArticle("upkeep-broken")
                .title("An article with a broken link")
                .body(BodyReader.read(Map.of(
                        "type",
                        "doc",
                        "content",
                        List.of(Map.of("type", "paragraph", "content", List.of(link("/upkeep-gone#part")))))))
                .build());
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/links");
            var link = editor.row("/upkeep-gone#part");
            assertThat(link).containsText("Nothing there");
            assertThat(link).containsText("An article with a broken link");
            editor.look("links");
            link.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Set a redirect"))
                    .click();
            assertThat(editor.field("From")).hasValue("/upkeep-gone");
            editor.field("To").fill("/topics");
            editor.dialogButton("Save").click();
            assertThat(editor.row("/upkeep-gone")).containsText("Leads to /topics");
            editor.go("/admin/links");
            assertThat(editor.page().getByRole(AriaRole.HEADING, named("Broken links")))
                    .isVisible();
            assertThat(editor.page()
                            .getByRole(AriaRole.HEADING, named("Every link between your pages leads somewhere"))
                            .or(editor.page().getByRole(AriaRole.LIST, named("Broken links"))))
                    .isVisible();
            assertThat(editor.row("/upkeep-gone#part")).isHidden();
            assertThat(editor.errors()).isEmpty();
        }
    }

    @Test
    void showsWhatReadersSearchForAndDoNotFind(Browser browser) {
        searches.add(Search.of("dry needling").orElseThrow(), 21, 0);
        searches.add(Search.of("back pain").orElseThrow(), 34, 7);
        try (var author = staff.desk(browser, Role.AUTHOR)) {
            author.go("/admin/searches");
            assertThat(part(author, "Found nothing")).containsText("dry needling");
            assertThat(part(author, "Found nothing")).not().containsText("back pain");
            assertThat(part(author, "Searched for most")).containsText("back pain347");
            author.page().getByLabel("Time").selectOption("7");
            assertThat(part(author, "Searched for most")).containsText("dry needling210");
            author.look("searches");
            assertThat(author.errors()).isEmpty();
        }
    }

    @Test
    void showsHowTheSystemIsToThoseWhoRunIt(Browser browser) {
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/system");
            assertThat(part(admin, "Store")).containsText("embedded store");
            assertThat(part(admin, "Search index")).containsText("Works");
            assertThat(part(admin, "Disk")).containsText("Free");
            assertThat(part(admin, "Server")).containsText("Java25");
            admin.look("system");
            assertThat(admin.errors()).isEmpty();
        }
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go("/admin/system");
            assertThat(editor.page().getByRole(AriaRole.HEADING).first()).hasText("You may not see this");
        }
    }

    private static Locator part(Desk desk, String name) {
        return desk.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Map<String, Object> link(String href) {
        return Map.of(
                "type",
                "text",
                "text",
                "a link",
                "marks",
                List.of(Map.of("type", "link", "attrs", Map.of("href", href))));
    }
}
