package org.comfrey.model.reading;

import java.time.LocalDate;

/**
 * How often articles were read on one day.
 *
 * @param day in the site's time zone
 * @param count of all articles together
 */
public record ReadsOfADay(LocalDate day, long count) {}
