package org.comfrey.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.reading.MuchSearched;

/**
 * What readers searched for.
 *
 * @param timeZone of the site, whose days these are
 * @param count how often anybody searched
 * @param most what was searched for most, the most first
 * @param fruitless what was searched for most of that which found nothing the last time, the most first
 */
@Schema(name = "SearchStatistics")
record SearchStatisticsView(String timeZone, long count, List<Searched> most, List<Searched> fruitless) {

    SearchStatisticsView {
        most = List.copyOf(most);
        fruitless = List.copyOf(fruitless);
    }

    /**
     * Something that was searched for.
     *
     * @param words as readers typed them, in small letters
     * @param count how often
     * @param found how many articles that found the last time
     */
    @Schema(name = "Searched")
    record Searched(String words, long count, long found) {

        static Searched of(MuchSearched searched) {
            return new Searched(searched.words(), searched.count(), searched.found());
        }
    }
}
