package org.comfrey.model.body;

import java.util.List;

/** What a line of text is made of. */
public sealed interface Inline {

    /**
     * A run of text.
     *
     * @param text at least one character
     * @param marks what is said about it
     */
    record Text(String text, List<Mark> marks) implements Inline {

        public Text {
            marks = List.copyOf(marks);
        }
    }

    /** A new line within a paragraph. */
    record HardBreak() implements Inline {}
}
