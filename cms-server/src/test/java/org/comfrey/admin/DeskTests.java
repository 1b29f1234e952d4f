package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.comfrey.api.Client;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SampleContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do at the desk: write, review, publish; and what they must not lose while they do. */
@AtTheDesk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTests {

    private static final int MOST_BYTES_OF_THE_LIST = 229_000;
    private static final int MOST_BYTES_OF_THE_EDITOR = 170_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    private Staff staff;
    private Client admin;

    @BeforeAll
    void meetTheStaff() {
        staff = Staff.at(site());
        admin = staff.admin();
    }

    @Test
    void showsThePageBesideTheTextAsItIsTyped(Browser browser) {
        var article = draft("Beside");
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.go(article);
            editor.text().waitFor();
            editor.press("Alt+p");
            var page = editor.page().frameLocator(".preview-frame");
            assertThat(page.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                    .hasText("Beside");
            assertThat(width(page)).isEqualTo(1200);
            editor.page().getByLabel("Summary").fill("What was typed a moment ago.");
            assertThat(page.locator("body")).containsText("What was typed a moment ago.");
            editor.look("preview");
            // What is missing is shown as missing.
            editor.page().getByLabel("Title").fill("");
            assertThat(page.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                    .hasText("…");
            editor.page().getByLabel("Title").fill("Beside");
            editor.page().getByLabel("Summary").fill("What was saved a moment ago.");
            editor.press("Control+s");
            assertThat(page.locator("body")).containsText("What was saved a moment ago.");
            editor.page()
                    .getByText("Phone", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("body")).containsText("What was saved a moment ago.");
            assertThat(width(page)).isEqualTo(390);
            editor.look("preview-phone");
            // It is for looking at one page: what it links to opens elsewhere.
            var elsewhere = editor.context()
                    .waitForPage(() -> page.locator("header.site a.name").click());
            elsewhere.close();
            assertThat(page.locator("body")).containsText("What was saved a moment ago.");
            editor.button("Close the preview").click();
            assertThat(editor.page().locator(".preview-frame")).isHidden();
            // Looking has left no link that others might use.
            assertThat(admin.get(article.replace("/admin", "") + "/previews")
                            .json()
                            .at("/items"))
                    .isEmpty();
            assertThat(editor.errors()).isEmpty();
        }
    }

    private static int width(FrameLocator page) {
        return (Integer) page.locator("html").evaluate("html => html.ownerDocument.defaultView.innerWidth");
    }

    @Test
    void opensThePreviewInAWindowWhereTheSiteHasAnotherAddress(Browser browser) {
        var article = draft("Elsewhere");
        try (var editor = desk(browser, Role.EDITOR)) {
            editor.page().route("**/preview", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace(site(), "https://readers.example")));
            });
            editor.go(article);
            editor.button("Preview").click();
            assertThat(editor.page().getByText("The site has another address")).isVisible();
            assertThat(editor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the preview")))
                    .hasAttribute("href", Pattern.compile("https://readers\\.example/preview/.+"));
            assertThat(editor.page().locator(".preview-frame")).isHidden();
            editor.look("preview-elsewhere");
        }
    }

    @Test
    void keepsWhatIsTypedWithoutANetworkAndSendsItLater(Browser browser) {
        var article = draft("Offline");
        try (var desk = desk(browser, Role.EDITOR)) {
            desk.go(article);
            desk.text().click();
            desk.context().setOffline(true);
            desk.page().keyboard().type("Typed in a tunnel. ");
            assertThat(desk.saveState()).containsText("Offline");
            desk.look("offline");
            desk.context().setOffline(false);
            assertThat(desk.saveState()).containsText("Draft kept");
            // A tab that is killed asks nobody.
            desk.page().close(new Page.CloseOptions().setRunBeforeUnload(false));
            var again = desk.context().newPage();
            again.navigate(site() + article);
            assertThat(text(again)).containsText("Typed in a tunnel.");
            assertThat(again.getByText("Your unsaved work is back")).isVisible();
        }
    }

    @Test
    void bringsBackFromTheBrowserWhatNeverReachedTheServer(Browser browser) {
        var article = draft("Killed");
        try (var desk = desk(browser, Role.EDITOR)) {
            desk.go(article);
            desk.text().click();
            desk.page().route("**/autosaves/*", route -> route.abort());
            desk.page().keyboard().type("Almost lost. ");
            assertThat(desk.saveState()).containsText("Not saved");
            desk.page().close(new Page.CloseOptions().setRunBeforeUnload(false));
            var again = desk.context().newPage();
            again.navigate(site() + article);
            assertThat(text(again)).containsText("Almost lost.");
        }
    }

    @Test
    void putsTwoPeoplesWorkTogether(Browser browser) {
        var article = draft("Conflict");
        try (var one = desk(browser, Role.EDITOR);
                var other = desk(browser, Role.ADMIN)) {
            one.go(article);
            other.go(article);
            one.page().getByLabel("Summary").fill("The editor's summary.");
            other.text().click();
            other.press("Control+Home");
            other.page().keyboard().type("The administrator's words. ");
            one.press("Control+s");
            assertThat(one.saveState()).containsText("Saved");
            other.press("Control+s");
            assertThat(other.saveState()).containsText("Somebody else saved first");
            assertThat(other.button("Save")).isDisabled();
            // What goes together is shown before it does.
            var conflict = other.page()
                    .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Somebody else saved first"));
            assertThat(conflict).containsText("What Ann editor changed");
            assertThat(conflict.locator("ins").getByText("editor's")).isVisible();
            assertThat(conflict).containsText("What you add to it");
            assertThat(conflict.locator("ins").getByText("administrator's")).isVisible();
            other.look("conflict");
            other.button("Put both together").click();
            assertThat(other.saveState()).containsText("Saved");
            assertThat(other.text()).containsText("The administrator's words.");
            assertThat(other.page().getByLabel("Summary")).hasValue("The editor's summary.");
            // It was not the answer that did it: what is on the screen can be undone.
            assertThat(other.button("Undo")).not().hasAttribute("aria-disabled", "true");
        }
    }

    @Test
    void asksToSignInAgainOverThePageWhichStays(Browser browser) {
        var article = draft("Session");
        try (var desk = desk(browser, Role.EDITOR)) {
            desk.go(article);
            desk.text().click();
            desk.context().clearCookies();
            desk.page().keyboard().type("After the session. ");
            var dialog = desk.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Please sign in again");
            desk.look("sign-in-again");
            dialog.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                    .fill(Staff.PASSWORD);
            desk.press("Enter");
            assertThat(dialog).isHidden();
            assertThat(desk.saveState()).containsText("Draft kept");
            assertThat(desk.text()).containsText("After the session.");
        }
    }

    @Test
    void refusesAScreenToThoseWhoMayNotSeeIt(Browser browser) {
        try (var author = desk(browser, Role.AUTHOR)) {
            author.go("/admin/moderation");
            assertThat(author.heading("You may not see this")).isVisible();
            author.look("forbidden");
            author.go("/admin/nowhere");
            assertThat(author.heading("There is nothing here")).isVisible();
        }
    }

    @Test
    void screensHaveNoBarriers(Browser browser) {
        var article = draft("Looked at in");
        try (var desk = Desk.open(browser, site())) {
            desk.go("/admin/password");
            desk.heading("Forgot your password?").waitFor();
            desk.look("password");
            desk.signIn(Staff.email(Role.EDITOR), Staff.PASSWORD);
            desk.look("home");
            desk.go("/admin/articles");
            desk.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Looked at"))
                    .first()
                    .waitFor();
            desk.look("articles");
            desk.press("?");
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Find articles and actions");
            desk.look("keys");
            desk.press("Escape");
            desk.press("Control+k");
            desk.page().getByLabel("Find articles and actions").fill("looked");
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Looked at");
            desk.look("palette");
            desk.go(article);
            desk.text().waitFor();
            desk.look("draft");
            desk.go("/admin/moderation");
            desk.heading("Replies").waitFor();
            desk.look("moderation-empty");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void screensOfTheAdministrationHaveNoBarriers(Browser browser) {
        try (var desk = staff.desk(browser, Role.ADMIN)) {
            // Other tests of this server put files into the library.
            desk.page()
                    .route(
                            Pattern.compile("/api/admin/v1/media\\?"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"items\":[]}")));
            desk.go("/admin/media");
            desk.page().getByText("No files").waitFor();
            desk.look("media");
            desk.go("/admin/people");
            // Whoever came last: other tests open accounts too, and the list has the newest first.
            desk.page()
                    .getByText(Pattern.compile("@(clinic\\.example|example\\.org)"))
                    .first()
                    .waitFor();
            desk.look("people");
            desk.button("Invite somebody").click();
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).isVisible();
            desk.look("invitation");
            desk.go("/admin/settings");
            desk.page().getByLabel("Name of the site").waitFor();
            desk.look("settings");
            desk.go("/admin/mail");
            desk.heading("Outbox").waitFor();
            desk.look("outbox");
            desk.go("/admin/audit");
            desk.page().locator("tbody tr").first().waitFor();
            desk.look("audit");
            desk.field("To the day").fill("2020-01-01");
            assertThat(desk.page().getByText("Nothing like this was done")).isVisible();
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void speaksAnotherLanguageAlsoForTheServer(Browser browser) {
        try (var desk = desk(browser, Role.AUTHOR)) {
            desk.goHome();
            desk.button("Account of Ann author (AA)").click();
            desk.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Deutsch"))
                    .click();
            assertThat(desk.page().locator("html")).hasAttribute("lang", "de");
            desk.go("/admin/profile");
            desk.field("Name").fill("");
            desk.button("Speichern").click();
            assertThat(desk.page().getByText("Der Name hat 1 bis 100 Zeichen.")).isVisible();
            desk.look("profile-in-german");
            desk.go("/admin/articles");
            desk.heading("Artikel").waitFor();
            desk.go(draft("Auf Deutsch"));
            assertThat(desk.page().getByText("Sagen Sie, worauf zu achten ist")).isVisible();
            desk.look("editor-in-german");
            assertThat(desk.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @Test
    void thePaletteSaysWhenItFindsNothingAndChangesColoursAndSignsOut(Browser browser) {
        try (var desk = desk(browser, Role.AUTHOR)) {
            desk.goHome();
            desk.press("Control+k");
            var words = desk.page().getByLabel("Find articles and actions");
            words.fill("qqqq");
            assertThat(desk.dialog()).containsText("Nothing begins like this.");
            desk.look("palette-nothing");
            words.fill("dark");
            assertThat(desk.dialog()).containsText("Appearance: Dark");
            desk.press("Enter");
            assertThat(desk.page().locator("html")).hasAttribute("data-mantine-color-scheme", "dark");
            desk.press("Control+k");
            words.fill("sign out");
            assertThat(desk.dialog()).containsText("Sign out");
            desk.press("Enter");
            assertThat(desk.button("Sign in")).isVisible();
        }
    }

    @Test
    void anEmptySiteSaysWhatToBeginWith(Browser browser) {
        try (var author = desk(browser, Role.AUTHOR);
                var desk = desk(browser, Role.ADMIN)) {
            for (var who : new Desk[] {author, desk}) {
                who.page()
                        .route(
                                Pattern.compile("/api/admin/v1/(articles|comments|tags|media)\\?"),
                                route -> route.fulfill(new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody("{\"items\":[]}")));
                who.goHome();
            }
            assertThat(steps(desk)).hasCount(4);
            desk.look("home-first-steps");
            assertThat(steps(author)).hasCount(2);
            assertThat(steps(author).first()).containsText("Write the first article");
            desk.go("/admin/media");
            assertThat(desk.page().getByText("Send pictures and PDFs with the button above"))
                    .isVisible();
            desk.go("/admin/tags");
            assertThat(desk.page().getByText("Tags come from articles")).isVisible();
            desk.look("tags-empty");
            desk.page().unrouteAll();
            draft("No longer empty");
            desk.goHome();
            assertThat(desk.page().getByText("No longer empty").first()).isVisible();
            assertThat(steps(desk)).hasCount(0);
        }
    }

    private static Locator steps(Desk desk) {
        return desk.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("First steps"))
                .getByRole(AriaRole.LINK);
    }

    @Test
    void theKindsOfTopicsFitAPhoneInGerman(Browser browser) {
        try (var desk = desk(browser, Role.EDITOR)) {
            desk.page().addInitScript("localStorage.setItem('comfrey.language', 'de')");
            desk.page().setViewportSize(360, 740);
            desk.go("/admin/topics");
            var last = desk.page().getByText("Therapien", new Page.GetByTextOptions().setExact(true));
            last.waitFor();
            var box = last.boundingBox();
            assertThat(box.x + box.width).isLessThan(360);
            assertThat(
                            (Boolean)
                                    last.evaluate(
                                            "label => { const all = label.closest('[role=radiogroup]'); return all.scrollWidth <= all.clientWidth; }"))
                    .isTrue();
            desk.look("topics-in-german");
        }
    }

    @Test
    void theAuditLogLeadsToAReplyWhereverItIsByNow(Browser browser) {
        var publication = newsroom.published(SampleContent.anArticle("audited").build());
        var reply = newsroom.pendingReply(publication, "Audited reply, word for word.");
        newsroom.pendingReply(publication, "One that waits.");
        admin.onVersion(reply.version())
                .post("/comments/" + reply.id() + "/approve")
                .is(200);
        try (var desk = desk(browser, Role.ADMIN)) {
            desk.go("/admin/audit?object=" + reply.id());
            desk.page()
                    .locator("tbody")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Reply"))
                    .click();
            assertThat(desk.page()
                            .getByRole(AriaRole.REGION)
                            .filter(new Locator.FilterOptions().setHasText("Audited reply, word for word."))
                            .last())
                    .isVisible();
            assertThat(desk.page()).hasURL(Pattern.compile(".*status=APPROVED.*"));
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void loadsTheListWithoutTheEditor(Browser browser) {
        try (var desk = desk(browser, Role.EDITOR)) {
            // What is under the mouse is fetched ahead; here it is the list alone that counts.
            desk.page().mouse().move(0, 0);
            var scripts = new LinkedHashSet<String>();
            desk.page().onResponse(response -> {
                if (response.url().endsWith(".js")) {
                    scripts.add(response.url());
                }
            });
            desk.go("/admin/articles");
            desk.heading("Articles").waitFor();
            desk.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(scripts).isNotEmpty().noneMatch(url -> url.contains("EditorScreen"));
            int bytes = scripts.stream()
                    .mapToInt(url -> gzipped(desk.context().request().get(url).body()))
                    .sum();
            assertThat(bytes).as(scripts.toString()).isLessThan(MOST_BYTES_OF_THE_LIST);
            desk.go(draft("Has a file of its own"));
            text(desk.page()).waitFor();
            assertThat(scripts)
                    .filteredOn(url -> url.contains("EditorScreen"))
                    .singleElement()
                    .satisfies(url -> assertThat(
                                    gzipped(desk.context().request().get(url).body()))
                            .isLessThan(MOST_BYTES_OF_THE_EDITOR));
        }
    }

    private static int gzipped(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.size();
    }

    private String draft(String title) {
        return "/admin/articles/" + staff.draft(title);
    }

    private static Locator text(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true));
    }

    private Desk desk(Browser browser, Role role) {
        return staff.desk(browser, role);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
