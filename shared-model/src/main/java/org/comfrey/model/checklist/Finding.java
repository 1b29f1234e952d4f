package org.comfrey.model.checklist;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a check found.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the article
 * @param detail what is wrong and what would be right, as a sentence for people
 * @param text the words that it is about, or null
 * @param grade the reading grade of those words, or null
 */
public record Finding(
        String pointer,
        String detail,
        @Nullable String text,
        @Nullable Double grade) {

    static Finding at(String pointer, String detail) {
        return new Finding(pointer, detail, null, null);
    }
}
