package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the queue of replies is cleared: one by one, and several at once. Each test leaves it empty. */
@AtTheDesk
class ModerationTests {

    private static final int REPLIES = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
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
            // Readers see what was approved: it does not pretend to go back.
            moderator.press("a", "u");
            assertThat(moderator.page().getByText("An approved reply is public at once."))
                    .isVisible();
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
        }
        assertThat(staff.admin()
                        .get("/comments?status=APPROVED&limit=100")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void decidesOnSeveralAtOnceAndTakesThemBackTogether(ColorScheme scheme, Browser browser) {
        var publication = newsroom.published(
                SampleContent.anArticle("replies-at-once-" + scheme.name().toLowerCase(Locale.ROOT))
                        .build());
        for (int number = 1; number <= 3; number++) {
            newsroom.pendingReply(publication, "Buy pills number " + number + ".");
        }
        try (var moderator = staff.desk(browser, Role.MODERATOR, scheme)) {
            moderator.go("/admin/moderation");
            var queue = moderator.page().locator(".queue > li");
            assertThat(queue).hasCount(3);
            moderator.press("x", "j", "x");
            assertThat(moderator.page().getByText("2 selected")).isVisible();
            moderator.look("moderation-selected-" + scheme);
            moderator.press("s");
            assertThat(queue).hasCount(1);
            moderator.press("z");
            assertThat(queue).hasCount(3);
            moderator.press("t", "t", "t");
            assertThat(moderator.page().getByText("Nothing is waiting")).isVisible();
            // What came is counted on the first screen, for those who do not see the bars too.
            moderator.go("/admin");
            assertThat(moderator.page().getByLabel(Pattern.compile("Received: \\d+ in 30 days")))
                    .isVisible();
            moderator.page().getByText("In numbers").click();
            assertThat(moderator.page().getByRole(AriaRole.TABLE)).containsText("Approved");
            moderator.look("home-figures-" + scheme);
            assertThat(moderator.errors()).isEmpty();
        }
        assertThat(staff.admin()
                        .get("/comments?status=PENDING")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }
}
