package org.comfrey.model.comment;

import java.time.LocalDate;

/**
 * What became of the replies that came on one day.
 *
 * @param day in the site's time zone
 * @param received how many came, whatever became of them; those that were deleted for good are not counted
 * @param approved how many of them are public by now
 * @param spam how many of them are in spam by now
 */
public record RepliesOfADay(LocalDate day, int received, int approved, int spam) {}
