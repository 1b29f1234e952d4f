package org.comfrey.site.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News, the latest first.
 *
 * @param title what they are news of
 * @param page the address of the page that shows the same
 * @param self the address of this feed, in the format that was asked for
 * @param publisher who publishes it
 * @param lang its language, as a BCP 47 tag
 * @param updated when something in it was last changed
 * @param items the news
 * @param next the address of the rest, or null
 */
record Feed(
        String title,
        String page,
        String self,
        String publisher,
        String lang,
        Instant updated,
        List<Item> items,
        @Nullable String next) {

    /**
     * A piece of news.
     *
     * @param id the same for ever, wherever it moves to
     * @param url where it can be read
     * @param text what it says
     * @param whole whether that is all of it, and not just a summary
     * @param lang its language, as a BCP 47 tag; null when it is not known
     * @param authors the names of who wrote it
     * @param tags what it is about
     */
    record Item(
            String id,
            String url,
            String title,
            String text,
            boolean whole,
            @Nullable String lang,
            List<String> authors,
            List<String> tags,
            Instant published,
            Instant updated) {}
}
