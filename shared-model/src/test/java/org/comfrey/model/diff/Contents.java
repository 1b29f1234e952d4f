package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small articles, in the shape in which they are compared. */
final class Contents {

    private Contents() {}

    /** An article with nothing but a title and a text. */
    static Map<String, Object> article(String title, Object... blocks) {
        var content = new LinkedHashMap<String, Object>();
        content.put("title", title);
        content.put("body", node("doc", null, blocks));
        return content;
    }

    static Map<String, Object> with(Map<String, Object> content, String name, Object value) {
        var copy = new LinkedHashMap<>(content);
        copy.put(name, value);
        return copy;
    }

    static Map<String, Object> paragraph(@Nullable String id, String text) {
        return node("paragraph", id, text(text));
    }

    static Map<String, Object> text(String text, String... styles) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", "text");
        node.put("text", text);
        if (styles.length > 0) {
            node.put(
                    "marks",
                    Arrays.stream(styles).map(style -> Map.of("type", style)).toList());
        }
        return node;
    }

    static Map<String, Object> node(String type, @Nullable String id, Object... content) {
        return nodeWith(type, id, Map.of(), content);
    }

    static Map<String, Object> nodeWith(
            String type, @Nullable String id, Map<String, ?> attributes, Object... content) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", type);
        var all = new LinkedHashMap<String, Object>(attributes);
        if (id != null) {
            all.put("id", id);
        }
        if (!all.isEmpty()) {
            node.put("attrs", all);
        }
        if (content.length > 0) {
            node.put("content", new ArrayList<>(List.of(content)));
        }
        return node;
    }

    static List<Object> blocks(Map<String, Object> content) {
        return List.copyOf(Nodes.content(content.get("body")));
    }
}
