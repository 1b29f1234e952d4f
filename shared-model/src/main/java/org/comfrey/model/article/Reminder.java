package org.comfrey.model.article;

import java.time.LocalDate;
import org.comfrey.model.person.Person;

/**
 * Somebody is to be reminded of a review.
 *
 * @param to who
 * @param article the id of the article
 * @param title its title, in the working copy
 * @param state whether the review comes up or its day has passed
 * @param due the day
 */
public record Reminder(Person to, String article, String title, ReviewState state, LocalDate due) {

    /** What makes two reminders the same one, so that it is sent once. */
    public String key() {
        return String.join(":", "review", occasion(), article, to.id());
    }

    String occasion() {
        return state + ":" + due;
    }
}
