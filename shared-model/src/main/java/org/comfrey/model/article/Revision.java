package org.comfrey.model.article;

import java.time.Instant;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One saved state of an article. Never changed after it was inserted.
 *
 * <p>A revision belongs to the article's history only when the chain of parents that begins at the article's head
 * leads to it. One that does not was left by a save that did not come through.
 *
 * @param id opaque
 * @param article the article's id
 * @param number 1 for the first, then one more than the parent's
 * @param parent the id of the revision that it was made from, null for the first
 * @param version the version that its article has since, up to the next revision's
 * @param content what the article says in it
 * @param by the id of the actor who saved it
 * @param at when
 * @param note what the actor says about it, or null
 */
@Document("article_revisions")
public record Revision(
        @Id String id,
        String article,
        int number,
        @Nullable String parent,
        long version,
        ArticleContent content,
        String by,
        Instant at,
        @Nullable String note) {

    public static final int LONGEST_NOTE = 500;

    public Revision {
        if (note != null && (note.length() > LONGEST_NOTE || !Text.isPrintableLines(note))) {
            throw new InvalidInput("/note", "The note has at most " + LONGEST_NOTE + " characters.");
        }
    }

    Head asHead() {
        return new Head(id, number, by, at);
    }
}
