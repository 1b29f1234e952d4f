package org.comfrey.model.body;

import java.util.List;

/**
 * The text of an article.
 *
 * @param blocks in reading order
 */
public record Body(List<Block> blocks) {

    /** All blocks of a text, those inside others included. */
    public static final int MOST_BLOCKS = 2_000;

    /** Blocks inside blocks: a paragraph in a list in a card is at level 3. */
    public static final int DEEPEST = 8;

    /** Characters of a whole text, in UTF-16 units: a body of this size is well under 1 MiB of JSON. */
    public static final int MOST_CHARACTERS = 500_000;

    /** Characters of one run of text, so that a fault in a client shows early. */
    public static final int LONGEST_RUN = 20_000;

    public Body {
        blocks = List.copyOf(blocks);
    }

    public static Body empty() {
        return new Body(List.of());
    }
}
