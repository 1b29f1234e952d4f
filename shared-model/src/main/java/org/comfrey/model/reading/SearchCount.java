package org.comfrey.model.reading;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How often something was searched for on one day.
 *
 * @param id made of the day and the words, so that every node counts into the same one
 * @param day in the site's time zone as it was then, such as 2026-11-28
 * @param words what was searched for
 * @param count how often
 * @param found how many articles were found the last time on that day
 */
@Document("searches")
record SearchCount(@Id String id, String day, String words, long count, long found) {

    static String idOf(LocalDate day, Search search) {
        return day + "/" + search.words();
    }
}
