package org.comfrey.model.content;

import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;

/**
 * The picture above an article.
 *
 * @param media the id of the media item
 * @param alt what the picture shows, for those who do not see it; empty when it is decoration
 */
public record Cover(String media, String alt) {

    public static final int LONGEST_ALT = 300;

    public Cover {
        if (!media.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new InvalidInput("/media", "This is not the id of a media item.");
        }
        if (alt.length() > LONGEST_ALT || !Text.isPrintable(alt)) {
            throw new InvalidInput("/alt", "The text for the picture has at most " + LONGEST_ALT + " characters.");
        }
    }
}
