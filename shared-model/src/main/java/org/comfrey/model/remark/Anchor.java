package org.comfrey.model.remark;

import org.jspecify.annotations.Nullable;

/**
 * What a remark is about: a place in one revision. It keeps the words that stood there, so that the remark can be read when
 * they are gone.
 *
 * @param revision the id of the revision
 * @param revisionNumber its number
 * @param pointer the place, as a JSON pointer (RFC 6901) into the article; empty for the article as a whole
 * @param block the id of the block that stands there, by which it is found in other revisions; or null
 * @param quote what stood there, at most {@value #LONGEST_QUOTE} characters; empty where there were no words
 */
public record Anchor(
        String revision,
        int revisionNumber,
        String pointer,
        @Nullable String block,
        String quote) {

    public static final int LONGEST_QUOTE = 300;
}
