package org.comfrey.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * How often articles were read, day by day.
 *
 * @param timeZone the one in which days begin and end
 * @param days the first one first, today last; days on which nobody read are there too
 * @param mostRead at most five, the most read first
 */
@Schema(name = "ReadStatistics")
record ReadStatisticsView(@Schema(example = "Europe/Zurich") String timeZone, List<Day> days, List<Article> mostRead) {

    /**
     * One day.
     *
     * @param reads of all articles together
     */
    @Schema(name = "ReadsOfADay")
    record Day(LocalDate day, @Schema(example = "132") long reads) {}

    /**
     * One of the articles that were read most.
     *
     * @param title as it is called now
     * @param reads in all these days together
     */
    @Schema(name = "ReadArticle")
    record Article(
            String id, String title, @Schema(example = "41") long reads) {}
}
