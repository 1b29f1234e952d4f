package org.comfrey.model.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items at most as many as were asked for
 * @param next where the rest begins, or null when this is the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /**
     * A part of a list that is at hand whole.
     *
     * @param all in the order of their positions, by {@link Cursor#OLDEST_FIRST}
     * @param cursor the position of an item
     */
    public static <T> Page<T> of(List<T> all, Slice slice, Function<T, Cursor> cursor) {
        var after = slice.after();
        var rest = all.stream()
                .filter(item -> after == null || Cursor.OLDEST_FIRST.compare(cursor.apply(item), after) > 0)
                .limit(slice.limit() + 1L)
                .toList();
        return cut(rest, slice.limit(), cursor);
    }

    /**
     * Cuts a list that was read one longer than asked for.
     *
     * @param cursor the position of an item, from which the next page goes on
     */
    public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).encoded());
    }
}
