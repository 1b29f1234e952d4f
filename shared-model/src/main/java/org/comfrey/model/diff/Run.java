package org.comfrey.model.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words in a row that have the same thing to say about them.
 *
 * @param change what happened to them
 * @param text the words, with the spaces between them; a line break is a new line
 * @param marks what is said about them now (before, when they were removed), as in the body; null in a plain text
 * @param marksBefore what was said about them before, where only that is different; or null
 */
public record Run(
        Kind change,
        String text,
        @Nullable List<Object> marks,
        @Nullable List<Object> marksBefore) {

    /** What happened to words. */
    public enum Kind {
        UNCHANGED,
        ADDED,
        REMOVED,
        /** The words stayed, what is said about them did not: emphasis, a link, a citation. */
        MARKED
    }
}
