package org.comfrey.site.feed;

import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.feed.Feeds.Part;
import org.comfrey.site.page.ArticlePages;
import org.comfrey.site.page.TopicPages;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Serves feeds, each as Atom and as JSON Feed. */
@Controller
@RequiredArgsConstructor
class FeedController {

    private static final String FEED = "/feed.{format:xml|json}";
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType JSON = MediaType.parseMediaType("application/feed+json");

    private final Feeds feeds;
    private final TopicPages topics;
    private final ArticlePages articles;
    private final Pages pages;
    private final JsonMapper json;

    @GetMapping(FEED)
    ResponseEntity<byte[]> site(@PathVariable String format, @RequestParam(required = false) @Nullable String after) {
        var feed = feeds.ofSite(new Part(format, after));
        return answer(feed, format, Shown.settings().articles().topics());
    }

    @GetMapping("/topics/{slug}" + FEED)
    ResponseEntity<byte[]> topic(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String after) {
        var feed = feeds.of(topics.at(slug), new Part(format, after));
        return answer(feed, format, Shown.settings().articles().topics());
    }

    @GetMapping("/articles/{slug}/comments" + FEED)
    ResponseEntity<byte[]> replies(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String after) {
        var publication = articles.live(slug);
        var feed = feeds.ofReplies(publication, new Part(format, after));
        return answer(feed, format, Shown.settings().article(publication.id()).repliesTo(publication.id()));
    }

    private ResponseEntity<byte[]> answer(Feed feed, String format, Shown shown) {
        return format.equals("xml")
                ? pages.shared(ATOM, AtomFeed.of(feed), shown)
                : pages.shared(JSON, json.writeValueAsBytes(JsonFeed.of(feed)), shown);
    }
}
