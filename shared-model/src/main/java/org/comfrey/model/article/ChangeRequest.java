package org.comfrey.model.article;

import java.time.Instant;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;

/**
 * Why an article came back from review.
 *
 * @param by the id of the person who asks
 * @param at when
 * @param note what has to change, 1 to {@value #LONGEST_NOTE} characters
 */
public record ChangeRequest(String by, Instant at, String note) {

    public static final int LONGEST_NOTE = 5_000;

    public ChangeRequest {
        if (!Text.isVisible(note) || note.length() > LONGEST_NOTE || !Text.isPrintableLines(note)) {
            throw new InvalidInput("/note", "Say what has to change, in 1 to " + LONGEST_NOTE + " characters.");
        }
    }
}
