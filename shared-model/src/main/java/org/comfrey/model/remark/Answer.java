package org.comfrey.model.remark;

import java.time.Instant;

/**
 * What somebody says to a remark.
 *
 * @param by the id of the actor
 * @param name the actor's name at that time
 * @param at when
 * @param text 1 to {@value Remark#LONGEST_TEXT} characters
 */
public record Answer(String by, String name, Instant at, String text) {

    public Answer {
        Remark.requireText(text);
    }
}
