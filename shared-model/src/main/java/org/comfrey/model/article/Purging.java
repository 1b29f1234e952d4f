package org.comfrey.model.article;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.StaleVersion;
import org.springframework.stereotype.Component;

/**
 * Deletes for good what has been in the trash for as long as the site keeps it there.
 *
 * <p>The article is marked first, from which on nobody can restore it. Then goes what belongs to it, and the article last.
 * A crash in between leaves a marked article, with which the next round goes on.
 */
@Component
@RequiredArgsConstructor
public class Purging {

    /** How many articles one round takes. */
    private static final int ROUND = 100;

    private final Articles articles;
    private final List<Belonging> belongings;
    private final SettingsStore settings;
    private final Clock clock;

    /**
     * What was deleted.
     *
     * @param article the id of the article
     * @param title its title
     * @param removed how many of each thing that belonged to it
     */
    public record Purged(String article, String title, Map<String, Long> removed) {}

    /** Deletes what is due. May be called by several processes at once. */
    public List<Purged> purgeDue() {
        var end = clock.instant()
                .minus(Duration.ofDays(settings.site().editorial().trashDays()));
        articles.trashedBefore(end, ROUND).forEach(this::mark);
        var purged = new ArrayList<Purged>();
        for (var article : articles.halfPurged(ROUND)) {
            var removed = removeBelongings(article);
            if (articles.remove(article)) {
                purged.add(new Purged(article.id(), article.content().title(), removed));
            }
        }
        return List.copyOf(purged);
    }

    private void mark(Article article) {
        try {
            articles.save(article.purging(clock.instant()));
        } catch (StaleVersion changedMeanwhile) {
            // Restored, or marked by another process. Either is right.
        }
    }

    private Map<String, Long> removeBelongings(Article article) {
        var removed = new TreeMap<String, Long>();
        for (var belonging : belongings) {
            long count = belonging.removeOf(article.id());
            if (count > 0) {
                removed.put(belonging.what(), count);
            }
        }
        return removed;
    }
}
