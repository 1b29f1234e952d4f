package org.comfrey.model.body;

import java.util.List;

/**
 * The text of an article.
 *
 * @param blocks in reading order
 */
public record Body(List<Block> blocks) {

    /** All blocks of a text, those inside others included. Items, rows, cells and questions hold blocks and are none. */
    public static final int MOST_BLOCKS = 2_000;

    /** Blocks inside blocks: a paragraph in a list in a card is at level 3. */
    public static final int DEEPEST = 8;

    /** Bytes of a whole text as compact JSON in UTF-8. With its revision it stays far below MongoDB's 16 MiB. */
    public static final int MOST_BYTES = 1024 * 1024;

    /** Characters of one run of text, in UTF-16 units, so that a fault in a client shows early. */
    public static final int LONGEST_RUN = 10_000;

    /** Characters of a line such as a caption, a question or the alternative to a picture, in UTF-16 units. */
    public static final int LONGEST_LINE = 300;

    /** Columns or rows that one cell of a table spans. */
    public static final int WIDEST_SPAN = 50;

    /** References that one evidence note names. */
    public static final int MOST_REFERENCES_OF_A_NOTE = 20;

    /** Problems that {@link BodyReader} tells of: a person has seen enough, and a hostile input has cost enough. */
    public static final int MOST_PROBLEMS = 50;

    public Body {
        blocks = List.copyOf(blocks);
    }

    public static Body empty() {
        return new Body(List.of());
    }
}
