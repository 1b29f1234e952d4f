package org.comfrey.model.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many bytes a tree takes as compact JSON in UTF-8 (RFC 8259). */
final class JsonSize {

    /** A node's own values are four levels deep at most; what is deeper has been refused, and is not followed. */
    private static final int DEEPEST = 6;

    private JsonSize() {}

    /** A node without the nodes in it, which are counted when they are read. */
    static long ofNode(Map<?, ?> members) {
        long bytes = brackets(members.size());
        for (var member : members.entrySet()) {
            var isContent = "content".equals(member.getKey());
            bytes += of(member.getKey(), 0) + 1;
            bytes += isContent && member.getValue() instanceof List<?> list
                    ? brackets(list.size())
                    : of(member.getValue(), 1);
        }
        return bytes;
    }

    private static long of(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return 2;
        }
        return switch (value) {
            case null -> 4;
            case String text -> ofText(text);
            case Boolean flag -> flag ? 4 : 5;
            case Map<?, ?> map -> {
                long bytes = brackets(map.size());
                for (var entry : map.entrySet()) {
                    bytes += of(entry.getKey(), DEEPEST) + 1 + of(entry.getValue(), depth + 1);
                }
                yield bytes;
            }
            case List<?> list -> {
                long bytes = brackets(list.size());
                for (var entry : list) {
                    bytes += of(entry, depth + 1);
                }
                yield bytes;
            }
            // A number that is allowed anywhere has few digits.
            default -> value instanceof Integer number ? number.toString().length() : 8;
        };
    }

    /** Two brackets, and the commas between. */
    private static long brackets(int entries) {
        return 2L + Math.max(0, entries - 1);
    }

    private static long ofText(String text) {
        long bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            bytes += ofUnit(text.charAt(i));
        }
        return bytes;
    }

    private static int ofUnit(char unit) {
        return switch (unit) {
            case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 2;
            default -> unit < ' ' ? 6 : unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        };
    }
}
