package org.comfrey.model.media;

import java.nio.file.Path;

/**
 * A file as it came from outside. Nothing is known about it.
 *
 * @param file where its bytes are for now; whoever made it deletes it
 * @param name what it is called where it came from
 */
public record Upload(Path file, String name) {

    public static final int LONGEST_NAME = 200;

    /** The name as a label: without folders, and without what could break a line or a header. */
    String label() {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.codePoints()
                .filter(Upload::isPlain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        var label = plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
        return label.isEmpty() ? "file" : label;
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"<>|:*?".indexOf(point) < 0;
        };
    }
}
