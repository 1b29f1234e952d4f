package org.comfrey.model.store;

import org.comfrey.model.input.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items, 1 to {@value #MOST}
 * @param after the {@link Page#next()} of the page before, or null for the beginning
 */
public record Slice(int limit, @Nullable Cursor after) {

    public static final int USUAL = 20;
    public static final int MOST = 100;

    public Slice {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("/limit", "The limit must be from 1 to " + MOST + ".");
        }
    }

    /** @throws InvalidInput when the limit is out of bounds or the position was not made by {@link Page#next()} */
    public static Slice of(@Nullable Integer limit, @Nullable String after) {
        return new Slice(limit == null ? USUAL : limit, after == null ? null : Cursor.decode(after));
    }
}
