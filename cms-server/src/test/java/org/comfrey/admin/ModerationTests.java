package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.reading.Reads;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How the queue of replies is cleared: one by one, and several at once. The server is shared, and the queue with it: each test
 * empties it first. A reply leaves the screen before the server has heard of it, so what is stored is waited for.
 */
@AtTheDesk
class ModerationTests {

    private static final int REPLIES = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Reads reads;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
        emptyTheQueue();
    }

    private void emptyTheQueue() {
        var queue =
                staff.admin().get("/comments?status=PENDING&limit=100").is(200).json();
        for (var waiting : queue.at("/items")) {
            staff.admin()
                    .onVersion(waiting.at("/version").asLong())
                    .post("/comments/" + waiting.at("/id").asString() + "/trash");
        }
        // There may be more than one page of them.
        if (!queue.at("/items").isEmpty()) {
            emptyTheQueue();
        }
    }

    private void waitUntilStored(Publication publication, CommentStatus status, int count) {
        var path = "/comments?limit=100&status=" + status + "&article=" + publication.id();
        await().untilAsserted(() -> assertThat(
                        staff.admin().get(path).is(200).json().at("/items").size())
                .isEqualTo(count));
    }

    @Test
    void saysThatSomebodyElseWasQuickerWithTheReplyThatIsRead(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("replies-overtaken").build());
        newsroom.pendingReply(publication, "Thank you for this.");
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            moderator.row("Thank you for this.").waitFor();
            var reply = staff.admin()
                    .get("/comments?status=PENDING&article=" + publication.id())
                    .json()
                    .at("/items/0");
            staff.admin()
                    .onVersion(reply.at("/version").asLong())
                    .post("/comments/" + reply.at("/id").asString() + "/approve")
                    .is(200);
            assertThat(moderator.page().getByLabel("The reply", new Page.GetByLabelOptions().setExact(true)))
                    .containsText("Somebody else has decided on this one");
            moderator.look("moderation-overtaken");
            assertThat(moderator.errors()).isEmpty();
        }
    }

    @Test
    void clearsTwentyRepliesByKeyboardAndTakesOneBack(Browser browser) {
        var publication = newsroom.published(
                SampleContent.anArticle("replies-by-keyboard").build());
        for (int number = 1; number <= REPLIES; number++) {
            newsroom.pendingReply(publication, "Reply number " + number + ".");
        }
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            assertThat(moderator.page().locator(".queue > li")).hasCount(REPLIES);
            moderator.look("moderation-LIGHT");
            moderator.press("j", "k");
            for (int decision = 0; decision < REPLIES; decision++) {
                moderator.press(decision % 5 == 3 ? "s" : decision % 5 == 4 ? "t" : "a");
            }
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            assertThat(moderator.button("Undo (u)")).isEnabled();
            moderator.press("u");
            assertThat(moderator.page().locator(".queue > li")).hasCount(1);
            moderator.press("t", "z");
            assertThat(moderator.page().locator(".queue > li")).hasCount(1);
            moderator.press("a", "u");
            assertThat(moderator.page().locator(".queue > li")).hasCount(1);
            waitUntilStored(publication, CommentStatus.APPROVED, 12);
            waitUntilStored(publication, CommentStatus.PENDING, 1);
            // Each list says how much is in it, on the whole site; and what was put away comes back.
            assertThat(moderator.page().getByText(Pattern.compile("^Spam \\(\\d+\\)$")))
                    .isVisible();
            moderator.go("/admin/moderation?status=SPAM&article=" + publication.id());
            assertThat(moderator.page().locator(".queue > li")).hasCount(4);
            moderator.press("b");
            assertThat(moderator.page().locator(".queue > li")).hasCount(3);
            waitUntilStored(publication, CommentStatus.PENDING, 2);
        }
    }

    @Test
    void storesEveryDecisionAlsoWhenTheScreenIsLeftAtOnce(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("left-at-once").build());
        for (int number = 1; number <= REPLIES; number++) {
            newsroom.pendingReply(publication, "Hasty reply " + number + ".");
        }
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            assertThat(moderator.page().locator(".queue > li")).hasCount(REPLIES);
            for (int chosen = 0; chosen < REPLIES; chosen++) {
                moderator.press("x", "j");
            }
            // More than a browser sends to one server at a time: most of them still wait for their turn.
            moderator.press("a");
            moderator.page().navigate("about:blank");
            waitUntilStored(publication, CommentStatus.APPROVED, REPLIES);
        }
    }

    @Test
    void answersByKeyboardAndKeepsWhatWasTypedUntilItIsSent(Browser browser) {
        var slug = "answered";
        var publication = newsroom.published(SampleContent.anArticle(slug).build());
        newsroom.pendingReply(publication, "How often should I go?");
        newsroom.pendingReply(publication, "Does it hurt?");
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            var queue = moderator.page().locator(".queue > li");
            assertThat(queue).hasCount(2);
            moderator.press("r");
            var field = moderator.field("Reply to Robin");
            assertThat(field).isFocused();
            moderator.press("N", "o", "t", " ", "a", "t", " ", "a", "l", "l");
            moderator.look("moderation-answer");
            moderator.press("Escape");
            assertThat(field).hasCount(0);
            moderator.press("r");
            assertThat(field).hasValue("Not at all");
            moderator.press("Control+Enter");
            assertThat(queue).hasCount(1);
            // The keys are back with the queue.
            moderator.press("a");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            waitUntilStored(publication, CommentStatus.APPROVED, 3);
            moderator.go("/admin/moderation?status=APPROVED&article=" + publication.id());
            assertThat(queue).hasCount(3);
            assertThat(moderator.page().locator(".beside")).containsText("Staff · MD");
            assertThat(moderator.errors()).isEmpty();
            moderator.go("/articles/" + slug);
            var answer = moderator.page().locator(".thread .thread .reply");
            assertThat(answer).containsText("Staff");
            assertThat(answer).containsText("Not at all");
        }
    }

    @Test
    void editsAReplyAndShowsWhatItSaidBefore(Browser browser) {
        var publication = newsroom.published(SampleContent.anArticle("edited").build());
        newsroom.pendingReply(publication, "Call me on 555 0100.");
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            assertThat(moderator.page().locator(".queue > li")).hasCount(1);
            moderator.press("e");
            var text = moderator.field("Reply text");
            assertThat(text).isFocused();
            text.fill("Call me. [Number removed]");
            moderator.press("Escape", "e");
            assertThat(text).hasValue("Call me. [Number removed]");
            moderator.field("Website").fill("nowhere");
            moderator.press("Control+Enter");
            assertThat(moderator.page().getByText("Enter a web address that begins"))
                    .isVisible();
            moderator.look("moderation-edit");
            moderator.field("Website").fill("");
            moderator.press("Control+Enter");
            assertThat(text).hasCount(0);
            assertThat(moderator.page().locator(".beside")).not().containsText("555");
            moderator.page().getByText("Edited by Ann moderator").click();
            assertThat(moderator.page().locator(".beside blockquote")).containsText("Call me on 555 0100.");
            moderator.look("moderation-wordings");
            moderator.press("t");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
        }
    }

    @Test
    void saysWhatElseAWriterLeftAndLeadsToIt(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("writer-history").build());
        newsroom.replyOf("frequent@readers.example", publication, "First.");
        newsroom.replyOf("frequent@readers.example", publication, "Second.");
        newsroom.replyOf("frequent@readers.example", publication, "Third.");
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            var queue = moderator.page().locator(".queue > li");
            assertThat(queue).hasCount(3);
            // Third, the newest, is spam; Second is approved.
            moderator.press("s", "a");
            assertThat(queue).hasCount(1);
            waitUntilStored(publication, CommentStatus.SPAM, 1);
            waitUntilStored(publication, CommentStatus.APPROVED, 1);
            moderator.go("/admin/moderation");
            var line = moderator.page().locator(".writer");
            assertThat(line).containsText("1 approved, 1 spam");
            moderator.look("moderation-writer");
            moderator
                    .page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 spam"))
                    .click();
            assertThat(queue).hasCount(1);
            assertThat(moderator.page().locator(".beside")).containsText("Third.");
            assertThat(moderator.page().getByText("Only the replies of one writer."))
                    .isVisible();
            moderator.go("/admin/moderation");
            assertThat(queue).hasCount(1);
            moderator.press("t");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            assertThat(moderator.errors()).isEmpty();
        }
    }

    @Test
    void countsWhatIsNewAndMovesNothingThatIsBeingRead(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("new-replies").build());
        newsroom.pendingReply(publication, "The first.");
        newsroom.pendingReply(publication, "The second.");
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            var queue = moderator.page().locator(".queue > li");
            var beside = moderator.page().locator(".beside");
            assertThat(queue).hasCount(2);
            assertThat(moderator.button("Nothing new")).isDisabled();
            assertThat(beside).containsText("The second.");
            newsroom.pendingReply(publication, "The third.");
            assertThat(moderator.button("1 new")).isEnabled();
            assertThat(queue).hasCount(2);
            assertThat(beside).containsText("The second.");
            moderator.look("moderation-new");
            moderator.button("1 new").click();
            assertThat(queue).hasCount(3);
            assertThat(beside).containsText("The third.");
            assertThat(moderator.button("Nothing new")).isDisabled();
            moderator.press("t", "t", "t");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            // Nobody reads anything: what comes is shown.
            newsroom.pendingReply(publication, "The fourth.");
            assertThat(beside).containsText("The fourth.");
            assertThat(moderator.errors()).isEmpty();
        }
    }

    @Test
    void decidesOnSeveralAtOnceAndTakesThemBackTogether(Browser browser) {
        var publication =
                newsroom.published(SampleContent.anArticle("replies-at-once").build());
        for (int number = 1; number <= 3; number++) {
            newsroom.pendingReply(publication, "Buy pills number " + number + ".");
        }
        try (var moderator = staff.desk(browser, Role.MODERATOR)) {
            moderator.go("/admin/moderation");
            var queue = moderator.page().locator(".queue > li");
            assertThat(queue).hasCount(3);
            moderator.press("x", "j", "x");
            assertThat(moderator.page().getByText("2 selected")).isVisible();
            moderator.look("moderation-selected");
            moderator.press("s");
            assertThat(queue).hasCount(1);
            moderator.press("z");
            assertThat(queue).hasCount(3);
            moderator.press("t", "t", "t");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            waitUntilStored(publication, CommentStatus.TRASH, 3);
            // What came is counted on the first screen, for those who do not see the bars too.
            reads.add(publication.id(), 120);
            moderator.go("/admin");
            assertThat(moderator.page().getByLabel(Pattern.compile("Received: \\d+ in 30 days")))
                    .isVisible();
            var replies = moderator.page().getByLabel("Replies in the last 30 days");
            replies.getByText("In numbers").click();
            assertThat(replies.getByRole(AriaRole.TABLE)).containsText("Approved");
            var read = moderator.page().getByLabel("Reads in the last 30 days");
            assertThat(read.getByLabel(Pattern.compile("Reads: \\d+ in 30 days")))
                    .isVisible();
            assertThat(read.getByRole(AriaRole.LINK).first())
                    .containsText(publication.content().title());
            moderator.look("home-figures");
            assertThat(moderator.errors()).isEmpty();
        }
    }
}
