package org.comfrey.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.comfrey.api.Answer;
import org.comfrey.api.Client;
import org.comfrey.browser.Screenshots;
import org.comfrey.browser.WithBrowser;
import org.comfrey.model.access.Role;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** One article's way from an empty site to its second reader: editors over HTTP, readers in a browser without scripts. */
@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "comfrey.admin.email=" + ArticleJourneyTests.ADMIN,
            "comfrey.admin.password=" + ArticleJourneyTests.PASSWORD
        })
@ContextConfiguration(initializers = FreshStore.class)
@WithBrowser
class ArticleJourneyTests {

    static final String ADMIN = "admin@clinic.example";
    static final String PASSWORD = "seven brown foxes rest";

    private static final String ADDRESS = "/articles/heat-packs-for-neck-pain";

    @LocalServerPort
    private int port;

    @Test
    void takesAnArticleFromItsAuthorToItsSecondReader(Browser browser) {
        var admin = signedIn(ADMIN);
        var author = account(admin, Role.AUTHOR);
        var reviewer = account(admin, Role.REVIEWER);
        var editor = account(admin, Role.EDITOR);
        var moderator = account(admin, Role.MODERATOR);
        try (var firstReader = reader(browser);
                var secondReader = reader(browser)) {
            var draft = write(author);
            seesNothingYet(firstReader);
            var signedOff = signOff(author, reviewer, draft);
            seesNothingYet(firstReader);
            publish(editor, signedOff);
            reads(firstReader);
            repliesWithoutAnAddressFirst(firstReader);
            seesNoReply(secondReader);
            approveTheReply(moderator);
            seesTheReply(secondReader);
        }
    }

    private Answer write(Client author) {
        var draft = author.post("/articles", """
                {"title":"Heat packs for neck pain","slug":"heat-packs-for-neck-pain",
                 "summary":"Warmth can ease a stiff neck for a while.",
                 "body":{"type":"doc","content":[
                   {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"What it is"}]},
                   {"type":"paragraph","content":[{"type":"text","text":"A heat pack warms the muscles of the neck."}]},
                   {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"See a doctor first"}]},
                   {"type":"careCard","attrs":{"level":"urgent","heading":"Ask for an urgent appointment if"},"content":[
                     {"type":"paragraph","content":[{"type":"text","text":"your arm feels weak or numb"}]}]}]},
                 "treatment":{"therapyName":"Superficial heat","safetyAdvice":"Never sleep on a heat pack.",
                   "indications":[{"condition":"Neck pain","icd10":["M54.2"],"evidenceGrade":"LOW","references":["cochrane"]}],
                   "contraindications":[{"condition":"Numb skin","reason":"A burn is not felt.","severity":"ABSOLUTE"}],
                   "insurance":{"questions":["Is physical therapy covered?"],"codes":[]}},
                 "references":[{"key":"cochrane","title":"Heat for neck pain","year":2020}]}""").is(201);
        return author.onVersion(draft.version())
                .post("/articles/" + draft.id() + "/submit")
                .is(200);
    }

    private Answer signOff(Client author, Client reviewer, Answer submitted) {
        var path = "/articles/" + submitted.id();
        var request = "{\"revision\":\"%s\"}".formatted(submitted.text("/head/revision"));
        // Whoever writes never signs off, and a sign-off is for one exact revision.
        author.onVersion(submitted.version()).post(path + "/approve", request).is(403);
        reviewer.onVersion(submitted.version())
                .post(path + "/approve", "{\"revision\":\"ffffffffffffffffffffffff\"}")
                .is(409);
        return reviewer.onVersion(submitted.version())
                .post(path + "/approve", request)
                .is(200);
    }

    private void publish(Client editor, Answer signedOff) {
        var live = editor.onVersion(signedOff.version())
                .post("/articles/" + signedOff.id() + "/publish")
                .is(200);
        assertThat(live.text("/publication/live/revision")).isEqualTo(signedOff.text("/signOff/revision"));
    }

    private void approveTheReply(Client moderator) {
        var waiting = moderator.get("/comments?status=PENDING").is(200);
        assertThat(waiting.json().at("/items").size()).isOne();
        assertThat(waiting.text("/items/0/email")).isEqualTo("robin@readers.example");
        moderator
                .withHeader(
                        "If-Match", "\"" + waiting.json().at("/items/0/version").asLong() + "\"")
                .post("/comments/" + waiting.text("/items/0/id") + "/approve")
                .is(200);
    }

    private void seesNothingYet(Page reader) {
        assertThat(reader.navigate(url(ADDRESS)).status()).isEqualTo(404);
        assertThat(reader.navigate(url("/")).status()).isEqualTo(200);
        assertThat(reader.getByText("Heat packs for neck pain")).hasCount(0);
    }

    private void reads(Page reader) {
        reader.navigate(url("/"));
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Heat packs for neck pain"))
                .click();
        assertThat(reader).hasURL(url(ADDRESS));
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Heat packs for neck pain");
        var main = reader.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("A burn is not felt.");
        assertThat(main).containsText("M54.2");
        assertThat(main).containsText("Is physical therapy covered?");
        assertThat(main).containsText("Ann Reviewer, MD");
        assertThat(main).containsText("Heat for neck pain");
        Screenshots.take(reader, "journey-article");
    }

    private void repliesWithoutAnAddressFirst(Page reader) {
        reader.getByLabel("Name").fill("Robin");
        reader.getByLabel("Reply *").fill("It helped me after a long drive.");
        post(reader);
        var summary = reader.getByRole(AriaRole.ALERT);
        assertThat(summary).containsText("mail");
        assertThat(reader.getByLabel("Reply *")).hasValue("It helped me after a long drive.");
        Screenshots.take(reader, "journey-form-errors");
        summary.getByRole(AriaRole.LINK).first().click();
        assertThat(reader.getByLabel("Email")).isFocused();
        reader.getByLabel("Email").fill("robin@readers.example");
        post(reader);
        assertThat(reader.getByText("waiting for a moderator")).isVisible();
        assertThat(reply(reader)).isVisible();
        Screenshots.take(reader, "journey-pending-reply");
    }

    private void seesNoReply(Page reader) {
        reader.navigate(url(ADDRESS));
        assertThat(reply(reader)).hasCount(0);
    }

    private void seesTheReply(Page reader) {
        reader.navigate(url(ADDRESS));
        assertThat(reply(reader)).isVisible();
        assertThat(reader.content()).doesNotContain("robin@readers.example");
    }

    private static Locator reply(Page reader) {
        return reader.getByRole(AriaRole.ARTICLE).getByText("It helped me after a long drive.");
    }

    private static void post(Page reader) {
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post reply"))
                .click();
    }

    private static Page reader(Browser browser) {
        return browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
    }

    private Client account(Client admin, Role role) {
        var name = role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
        var email = name.toLowerCase(Locale.ROOT) + "@clinic.example";
        admin.post("/people", """
                {"email":"%s","name":"Ann %s","credentials":"MD","roles":["%s"],"password":"%s"}""".formatted(email, name, role, PASSWORD)).is(201);
        return signedIn(email);
    }

    private Client signedIn(String email) {
        var client = new Client(url(""));
        client.signIn(email, PASSWORD).is(200);
        return client;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
