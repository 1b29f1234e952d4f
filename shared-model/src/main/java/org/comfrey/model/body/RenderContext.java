package org.comfrey.model.body;

import java.util.List;
import java.util.OptionalInt;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Treatment;

/**
 * What a text refers to and does not hold itself.
 *
 * @param treatment the facts that some blocks show
 * @param references the sources, in the order of their numbers
 * @param media where the pictures are
 * @param ownWords what has to be said about the language of our own words
 */
public record RenderContext(Treatment treatment, List<Reference> references, MediaLinks media, OwnWords ownWords) {

    /** A source's number, which begins at 1. */
    OptionalInt numberOf(String key) {
        for (int i = 0; i < references.size(); i++) {
            if (references.get(i).key().equals(key)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
