package org.comfrey.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.comfrey.model.comment.RepliesOfADay;

/**
 * How many replies came, day by day.
 *
 * @param timeZone the one in which days begin and end
 * @param days the first one first, today last; days without a reply are there too
 */
@Schema(name = "ReplyStatistics")
record ReplyStatisticsView(
        @Schema(example = "Europe/Zurich") String timeZone, List<Day> days) {

    /**
     * One day.
     *
     * @param received how many came, whatever became of them; what was deleted for good is not counted
     * @param approved how many of them are public by now
     * @param spam how many of them are in spam by now
     */
    @Schema(name = "RepliesOfADay")
    record Day(
            LocalDate day,
            @Schema(example = "7") int received,
            @Schema(example = "4") int approved,
            @Schema(example = "2") int spam) {

        static Day of(RepliesOfADay figures) {
            return new Day(figures.day(), figures.received(), figures.approved(), figures.spam());
        }
    }
}
