package org.comfrey.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comfrey.model.body.BodyOutline;
import org.comfrey.model.body.Html;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.treatment.Referral;
import org.comfrey.site.page.ArticlePage;
import org.comfrey.site.page.AuthorPage;
import org.comfrey.site.page.ListPage;
import org.comfrey.site.page.TopicsPage;
import org.comfrey.site.reply.ReplyBox;
import org.comfrey.site.reply.ReplySection;
import org.comfrey.site.reply.ReplyView;
import org.comfrey.site.theme.Look;
import org.comfrey.site.theme.ThemesForTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever people type stays text on every page. */
class HostileTextTests {

    private static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(1)> \uD83D\uDE00 مرحبا";
    private static final String HOSTILE_LINK = "javascript:alert(1)//\"><script>";
    private static final Html NOTHING = new Html("");

    private final Pages pages = new Pages(ThemesForTests.none());

    @Test
    void staysTextOnAnArticleWithItsReplies() {
        assertHarmless(render("article", anArticle(aSection(aBox(HOSTILE), null))));
    }

    @Test
    void staysTextWhereRepliesAreClosed() {
        assertHarmless(render("article", anArticle(aSection(null, HOSTILE))));
    }

    @Test
    void staysTextInLists() {
        var topic = new ArticlePage.TopicLink(HOSTILE, HOSTILE_LINK);
        var teaser = new ListPage.Teaser(HOSTILE, "en", HOSTILE_LINK, HOSTILE, List.of(topic), aReview());
        assertHarmless(render(
                "list",
                new ListPage(
                        aFrame(),
                        List.of(topic),
                        HOSTILE,
                        HOSTILE,
                        List.of(teaser),
                        List.of(topic),
                        List.of(teaser),
                        List.of(topic),
                        HOSTILE_LINK)));
    }

    @Test
    void staysTextInTheTreeOfTopics() {
        var topic = new ArticlePage.TopicLink(HOSTILE, HOSTILE_LINK);
        var branch = new TopicsPage.Branch(topic, List.of(new TopicsPage.Branch(topic, List.of())));
        assertHarmless(render(
                "allTopics",
                new TopicsPage(aFrame(), HOSTILE, List.of(new TopicsPage.Trunk(HOSTILE, List.of(branch))))));
    }

    @Test
    void staysTextOnThePageOfAnAuthor() {
        assertHarmless(render(
                "author", new AuthorPage(aFrame(), HOSTILE, HOSTILE, List.of(HOSTILE), List.of(), HOSTILE_LINK)));
    }

    @Test
    void staysTextOnAPageAboutAnError() {
        var topic = new ArticlePage.TopicLink(HOSTILE, HOSTILE_LINK);
        assertHarmless(render("error", new PageErrors.ErrorPage(aFrame(), HOSTILE, HOSTILE, List.of(topic))));
    }

    @Test
    void keepsTheFirstLineBreakOfAReplyThatComesBack() {
        // HTML drops one line break behind the opening tag; the template spends one of its own.
        assertThat(render("article", anArticle(aSection(aBox("\nSecond line"), null))))
                .contains(">\n\nSecond line</textarea>");
    }

    @Test
    void onlyOneTemplatePrintsMarkupAsItIs() throws IOException {
        try (var files = Files.list(Path.of("src/main/jte"))) {
            assertThat(files.filter(HostileTextTests::printsMarkup))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("markup.jte");
        }
    }

    private String render(String template, Object page) {
        // The one script that is ours.
        return new String(pages.bytes(template, Map.of("page", page)), StandardCharsets.UTF_8)
                .replace("<script src=\"/assets/search.js\" defer></script>", "");
    }

    private static void assertHarmless(String html) {
        assertThat(html)
                .doesNotContainIgnoringCase("<script", "<img", "=\"javascript:")
                .doesNotContain("\"'>")
                .contains("&lt;script&gt;", "\uD83D\uDE00 مرحبا");
    }

    private static boolean printsMarkup(Path file) {
        try {
            return Files.readString(file).contains("$unsafe");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ArticlePage anArticle(ReplySection replies) {
        return new ArticlePage(
                aFrame(),
                HOSTILE,
                HOSTILE,
                null,
                List.of(new ArticlePage.PersonLink(HOSTILE, HOSTILE_LINK), new ArticlePage.PersonLink(HOSTILE, null)),
                List.of(new ArticlePage.TranslationLink(HOSTILE, HOSTILE, HOSTILE_LINK)),
                List.of(new ArticlePage.TopicLink(HOSTILE, HOSTILE_LINK)),
                aReview(),
                List.of(new BodyOutline.Entry(2, HOSTILE, "s-anchor")),
                NOTHING,
                new ArticlePage.Facts(
                        HOSTILE,
                        HOSTILE,
                        List.of(HOSTILE),
                        NOTHING,
                        NOTHING,
                        HOSTILE,
                        NOTHING,
                        new Referral("Find <script>", "+41 44 000 00 00", "https://example.org/?a=1&b=2")),
                List.of(new ArticlePage.Source("ref-a", HOSTILE, HOSTILE_LINK)),
                HOSTILE,
                replies);
    }

    private static ReplySection aSection(@Nullable ReplyBox box, @Nullable String kept) {
        var answer = new ReplyView(
                "b",
                HOSTILE,
                new ReplyView.Staff(HOSTILE),
                null,
                HOSTILE,
                HOSTILE,
                List.of(List.of(HOSTILE)),
                true,
                false,
                List.of());
        var reply = new ReplyView(
                "a",
                HOSTILE,
                null,
                HOSTILE_LINK,
                HOSTILE,
                HOSTILE,
                List.of(List.of(HOSTILE, HOSTILE)),
                false,
                true,
                List.of(answer));
        return new ReplySection(HOSTILE, List.of(reply), HOSTILE_LINK, true, HOSTILE, box, kept);
    }

    private static ReplyBox aBox(String body) {
        var field = new ReplyBox.Field(HOSTILE, HOSTILE);
        return new ReplyBox(
                "/articles/x/comments",
                HOSTILE,
                HOSTILE_LINK,
                HOSTILE,
                HOSTILE,
                new ReplyBox.Asks(true, false, HOSTILE),
                field,
                field,
                field,
                new ReplyBox.Field(body, null),
                List.of(new ReplyBox.FieldProblem("name", HOSTILE)));
    }

    private static ArticlePage.Review aReview() {
        return new ArticlePage.Review(
                new ArticlePage.PersonLink(HOSTILE, HOSTILE_LINK), HOSTILE, HOSTILE, HOSTILE, HOSTILE, true);
    }

    private static PageFrame aFrame() {
        return PageFrame.builder()
                .ownWords(OwnWords.on(new LanguageTag("ar")))
                .site(new Surroundings(HOSTILE, null, null, HOSTILE, HOSTILE, List.of(), List.of(HOSTILE), List.of()))
                .title(HOSTILE)
                .description(HOSTILE)
                .canonical("https://example.org/x")
                .lang("en")
                .direction("ltr")
                .indexed(true)
                .kind("website")
                .look(new Look(List.of("/assets/site.css"), "/assets/search.js", Map.of()))
                .ownWords(OwnWords.on(new LanguageTag("en")))
                .build();
    }
}
