package org.comfrey.model.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of a text as {@link org.comfrey.model.body.BodyWriter} writes them. */
final class Nodes {

    static final String TYPE = "type";
    static final String ATTRIBUTES = "attrs";
    static final String CONTENT = "content";
    static final String ID = "id";

    private static final Set<String> INLINE = Set.of("text", "hardBreak");

    private Nodes() {}

    static boolean isNode(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.get(TYPE) instanceof String;
    }

    static @Nullable Object type(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map.get(TYPE) : null;
    }

    static List<?> content(@Nullable Object node) {
        return node instanceof Map<?, ?> map && map.get(CONTENT) instanceof List<?> list ? list : List.of();
    }

    static Map<?, ?> attributes(@Nullable Object node) {
        return node instanceof Map<?, ?> map && map.get(ATTRIBUTES) instanceof Map<?, ?> attributes
                ? attributes
                : Map.of();
    }

    static @Nullable String id(@Nullable Object node) {
        return attributes(node).get(ID) instanceof String id ? id : null;
    }

    /** Whether a list is a line of text, rather than a list of blocks. */
    static boolean isLine(List<?> content) {
        return !content.isEmpty() && INLINE.contains(String.valueOf(type(content.getFirst())));
    }

    /** Whether one holds words where the other holds blocks, so that nothing of the one can be found in the other. */
    static boolean areOfDifferentMake(Object one, Object other) {
        var content = content(one);
        var others = content(other);
        return !content.isEmpty() && !others.isEmpty() && isLine(content) != isLine(others);
    }

    /** A value without the ids of nodes: what of it people see. */
    static Object withoutIds(Object value) {
        return switch (value) {
            case Map<?, ?> map -> withoutIds(map);
            case List<?> list -> list.stream().map(Nodes::withoutIds).toList();
            default -> value;
        };
    }

    private static Map<Object, Object> withoutIds(Map<?, ?> map) {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((name, value) -> {
            var kept = name.equals(ATTRIBUTES) && value instanceof Map<?, ?> attributes ? withoutId(attributes) : value;
            copy.put(name, withoutIds(kept));
        });
        copy.remove(ATTRIBUTES, Map.of());
        return copy;
    }

    private static Map<Object, Object> withoutId(Map<?, ?> attributes) {
        var copy = new LinkedHashMap<Object, Object>(attributes);
        copy.remove(ID);
        return copy;
    }
}
