package org.comfrey.model.diff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block of a text, or an item, row, cell or question of one, in two states.
 *
 * @param changes what happened to it; nothing when it is the same in both
 * @param from the JSON pointer to it in the earlier state; null when it was not there
 * @param to the JSON pointer to it in the later state; null when it is not there any more
 * @param block the whole of it, where it was added or removed; else null
 * @param fields the attributes that differ, where it was changed; its type is one
 * @param words its words, where they were changed; else null
 * @param blocks all that is inside of it in reading order, where any of that was changed; else nothing
 */
public record BlockDifference(
        Set<Kind> changes,
        @Nullable String from,
        @Nullable String to,
        @Nullable Object block,
        List<FieldDifference> fields,
        @Nullable List<Run> words,
        List<BlockDifference> blocks) {

    /** What happened to a block. A block can have been moved and changed. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    boolean isSame() {
        return changes.isEmpty();
    }
}
