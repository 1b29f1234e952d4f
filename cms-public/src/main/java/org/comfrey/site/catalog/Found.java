package org.comfrey.site.catalog;

import java.time.Instant;
import java.util.List;
import org.comfrey.model.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits the best first
 * @param total how many there are in all
 * @param next where the rest begins, or null
 * @param otherSpelling what may have been meant, or null
 */
public record Found(
        List<Hit> hits,
        long total,
        @Nullable String next,
        @Nullable String otherSpelling) {

    /**
     * An article.
     *
     * @param title its title
     * @param summary its summary
     * @param excerpt what in its text was found, or the beginning of it
     * @param topics what it is about
     * @param publishedAt when it went live
     * @param reviewedAt when it was reviewed, or null
     */
    public record Hit(
            String id,
            String slug,
            List<Marked> title,
            List<Marked> summary,
            List<Marked> excerpt,
            List<Topic> topics,
            Instant publishedAt,
            @Nullable Instant reviewedAt) {}

    /**
     * Something that a reader may be typing the name of.
     *
     * @param isTopic whether it is a topic, and not an article
     */
    public record Suggestion(boolean isTopic, String slug, String text) {}

    static Found nothing() {
        return new Found(List.of(), 0, null, null);
    }
}
