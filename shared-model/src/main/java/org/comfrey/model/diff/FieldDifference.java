package org.comfrey.model.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not the same in two states.
 *
 * @param change what happened to it
 * @param from the JSON pointer to it in the earlier state; null when it was not there
 * @param to the JSON pointer to it in the later state; null when it is not there any more
 * @param before what it was; null when it was not there, or only moved
 * @param after what it is; null when it is not there any more, or only moved
 * @param words what differs word by word, where both are texts; or null
 */
public record FieldDifference(
        Kind change,
        @Nullable String from,
        @Nullable String to,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable List<Run> words) {

    /** What happened to a value. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It stands at another place among the items that its list had before. */
        MOVED
    }
}
