package org.comfrey.model.reading;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How often an article was read on one day.
 *
 * @param id made of the day and the article, so that every node counts into the same one
 * @param day in the site's time zone as it was then, such as 2026-11-27
 * @param article the article's id
 * @param count how often
 */
@Document("reads")
record ReadCount(@Id String id, String day, String article, long count) {

    static String idOf(LocalDate day, String article) {
        return day + "/" + article;
    }
}
