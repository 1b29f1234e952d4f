package org.comfrey.model.body;

import java.util.List;

/** What a line of text is made of. */
public sealed interface Inline {

    /** What is said about it, the outermost first. */
    List<Mark> marks();

    /**
     * A run of text.
     *
     * @param text at least one character
     */
    record Text(String text, List<Mark> marks) implements Inline {

        public Text {
            marks = List.copyOf(marks);
        }
    }

    /** A new line within a paragraph. Between two bold words, the editor marks it as bold as well. */
    record HardBreak(List<Mark> marks) implements Inline {

        public HardBreak {
            marks = List.copyOf(marks);
        }
    }
}
