package org.comfrey.model.diff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it stands.
 *
 * @param pointer the JSON pointer to it
 * @param value a map, a list, a string, a number or a boolean
 */
public record Place(String pointer, Object value) {

    static Place root(Map<String, ?> content) {
        return new Place("", content);
    }

    static @Nullable Object valueOf(@Nullable Place place) {
        return place == null ? null : place.value;
    }

    static @Nullable Place member(@Nullable Place place, String name) {
        return place != null && place.value instanceof Map<?, ?> map && map.get(name) instanceof Object value
                ? new Place(place.pointer + "/" + name, value)
                : null;
    }

    /** The items of a list, none when there is none. */
    static List<?> items(@Nullable Place place) {
        return place != null && place.value instanceof List<?> list ? list : List.of();
    }

    static @Nullable Place item(@Nullable Place place, int index) {
        return place == null || index < 0
                ? null
                : new Place(place.pointer + "/" + index, items(place).get(index));
    }
}
