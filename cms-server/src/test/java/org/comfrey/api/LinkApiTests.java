package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links in live articles that lead readers nowhere. */
@ApiTest
class LinkApiTests {

    @Autowired
    private Staff staff;

    @LocalServerPort
    private int port;

    private final String gone = "/gone-" + UUID.randomUUID();

    @Test
    void namesTheLinksOfLiveArticlesThatLeadNowhere() {
        var target = Samples.live(staff);
        var page = "/articles/" + target.text("/slug");
        var site = "http://localhost:" + port;
        var article = published(List.of(
                gone,
                gone,
                gone + "?a=b#c",
                site + gone + "-absolute",
                page,
                page + "#top",
                page + "/comments/feed.xml",
                "/",
                "/topics",
                "/search?q=back",
                "#here",
                "https://example.org" + gone,
                "mailto:clinic@example.org"));
        assertThat(brokenIn(article))
                .containsExactly(gone + " NOTHING", gone + "?a=b#c NOTHING", site + gone + "-absolute NOTHING");
    }

    @Test
    void noticesWhatGoesAwayAndWhatARedirectMends() {
        var editor = staff.as(Role.EDITOR);
        var target = Samples.live(staff);
        var page = "/articles/" + target.text("/slug");
        var article = published(List.of(page));
        assertThat(brokenIn(article)).isEmpty();
        editor.onVersion(target.version())
                .post("/articles/" + target.id() + "/withdraw")
                .is(200);
        assertThat(brokenIn(article)).containsExactly(page + " NOTHING");
        editor.post("/redirects", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(page, gone))
                .is(201);
        assertThat(brokenIn(article)).containsExactly(page + " DEAD_END");
        editor.post("/redirects", "{\"from\":\"%s\",\"to\":\"/topics\"}".formatted(gone))
                .is(201);
        assertThat(brokenIn(article)).isEmpty();
    }

    @Test
    void goesOnWithinAnArticleAndComesToAnEnd() {
        var links =
                Stream.iterate(1, i -> i + 1).limit(7).map(i -> gone + "-" + i).toList();
        var article = published(links);
        var found = broken(2).stream()
                .filter(link -> link.startsWith(article.id()))
                .map(link -> link.split(" ")[1])
                .toList();
        assertThat(found).containsExactlyElementsOf(links);
    }

    private Answer published(List<String> links) {
        var paragraphs = links.stream().map(href -> """
                        {"type":"paragraph","content":[{"type":"text","text":"a link",
                         "marks":[{"type":"link","attrs":{"href":"%s"}}]}]}""".formatted(href)).collect(Collectors.joining(","));
        var draft = Samples.draftBy(staff.as(Role.EDITOR));
        var changed = staff.as(Role.EDITOR)
                .onVersion(draft.version())
                .patch(
                        "/articles/" + draft.id(),
                        "{\"body\":{\"type\":\"doc\",\"content\":[%s]}}".formatted(paragraphs))
                .is(200);
        return Samples.publish(staff, changed);
    }

    private List<String> brokenIn(Answer article) {
        return broken(100).stream()
                .filter(link -> link.startsWith(article.id()))
                .map(link -> link.substring(article.id().length() + 1))
                .toList();
    }

    /** All of them, page by page. */
    private List<String> broken(int limit) {
        var author = staff.as(Role.AUTHOR);
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = author.get("/links/broken?limit=" + limit + next).is(200).json();
            assertThat(page.at("/items").size()).isLessThanOrEqualTo(limit);
            page.at("/items")
                    .forEach(link -> all.add(link.at("/article").asString() + " "
                            + link.at("/href").asString() + " "
                            + link.at("/outcome").asString()));
            next = page.has("next") ? "&after=" + page.at("/next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }
}
