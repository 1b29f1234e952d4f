package org.comfrey.model.article;

import java.time.Instant;
import java.time.LocalDate;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;
import org.comfrey.model.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's word that one exact revision is right.
 *
 * @param revision the id of that revision; the sign-off says nothing about any other
 * @param reviewer the person's id
 * @param name the person's name at that time
 * @param credentials the person's credentials at that time
 * @param at when
 * @param nextReviewDue the day on which the article has to be looked at again
 * @param note what the reviewer adds for the editors, or null
 */
public record SignOff(
        String revision,
        String reviewer,
        String name,
        String credentials,
        Instant at,
        LocalDate nextReviewDue,
        @Nullable String note) {

    public static final int LONGEST_NOTE = 2_000;

    public SignOff {
        if (credentials.isBlank()) {
            throw new InvalidInput(
                    "/credentials", "A sign-off needs the reviewer's credentials. Add them to the profile first.");
        }
        if (note != null && (note.length() > LONGEST_NOTE || !Text.isPrintableLines(note))) {
            throw new InvalidInput(
                    "/note", "The note has at most " + LONGEST_NOTE + " characters, and no control characters.");
        }
    }

    /** What readers are told of it. */
    public Publication.Review forReaders() {
        return new Publication.Review(reviewer, name, credentials, at, nextReviewDue);
    }
}
