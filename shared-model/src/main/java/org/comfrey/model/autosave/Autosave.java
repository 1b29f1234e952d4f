package org.comfrey.model.autosave;

import java.time.Instant;
import org.comfrey.model.input.Problems;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person has typed in one editing session and not saved yet. It is kept as it was typed, valid or not, and is no part of the
 * history.
 *
 * @param id made of the article, the person and the session
 * @param article the article's id
 * @param by the id of the person
 * @param session which of the person's editing sessions, in a name that the editor chose
 * @param sequence grows with each autosave of a session, so that one that was overtaken on its way does no harm
 * @param base the id of the revision that the session began with
 * @param patch the changes since then, as the JSON of a merge patch
 * @param at when it was taken
 */
@Document("article_drafts")
public record Autosave(
        @Id String id,
        String article,
        String by,
        String session,
        long sequence,
        String base,
        String patch,
        Instant at) {

    public static final String SESSION = "[A-Za-z0-9_-]{8,64}";

    public Autosave {
        var problems = new Problems();
        problems.require(
                session.matches(SESSION),
                "/session",
                "An editing session is named by 8 to 64 letters, digits, hyphens and underscores.");
        problems.require(sequence >= 1, "/sequence", "The sequence begins at 1, and grows with each autosave.");
        problems.throwIfAny();
    }

    static String idOf(String article, String by, String session) {
        return article + ":" + by + ":" + session;
    }
}
