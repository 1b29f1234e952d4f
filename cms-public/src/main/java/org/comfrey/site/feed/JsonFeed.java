package org.comfrey.site.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.comfrey.site.feed.Feed.Item;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). What is null is left out. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") @Nullable String nextUrl,
        String language,
        List<Author> authors,
        List<Entry> items) {

    record Author(String name) {}

    record Entry(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @Nullable String summary,
            @Nullable String language,
            @Nullable List<Author> authors,
            @Nullable List<String> tags,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.page(),
                feed.self(),
                feed.next(),
                feed.lang(),
                List.of(new Author(feed.publisher())),
                feed.items().stream().map(JsonFeed::entry).toList());
    }

    private static Entry entry(Item item) {
        return new Entry(
                item.id(),
                item.url(),
                item.title(),
                item.text(),
                item.whole() ? null : item.text(),
                item.lang(),
                item.authors().isEmpty()
                        ? null
                        : item.authors().stream().map(Author::new).toList(),
                item.tags().isEmpty() ? null : item.tags(),
                item.published(),
                item.updated());
    }
}
