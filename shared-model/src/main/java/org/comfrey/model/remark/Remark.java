package org.comfrey.model.remark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.Builder;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A review comment.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param article the article's id
 * @param anchor what it is about
 * @param by the id of the actor who made it
 * @param name the actor's name at that time
 * @param at when
 * @param text 1 to {@value #LONGEST_TEXT} characters
 * @param answers what was said to it, the oldest first, at most {@value #MOST_ANSWERS}
 * @param open whether it still has to be dealt with
 * @param resolution by whom and when it was dealt with; null while it is open
 * @param creationKey what makes a repeated creation the same one, or null
 */
@Document("review_comments")
@Builder(toBuilder = true)
public record Remark(
        @Id String id,
        long version,
        String article,
        Anchor anchor,
        String by,
        String name,
        Instant at,
        String text,
        List<Answer> answers,
        boolean open,
        @Nullable Resolution resolution,
        @Nullable String creationKey)
        implements Versioned {

    public static final int LONGEST_TEXT = 5_000;
    public static final int MOST_ANSWERS = 100;

    public Remark {
        answers = List.copyOf(answers);
        requireText(text);
        if (answers.size() > MOST_ANSWERS) {
            throw new InvalidInput(
                    "/text", "A comment has at most " + MOST_ANSWERS + " answers. Resolve it, and begin another.");
        }
    }

    static void requireText(String text) {
        if (!Text.isVisible(text) || text.length() > LONGEST_TEXT || !Text.isPrintableLines(text)) {
            throw new InvalidInput("/text", "A comment has 1 to " + LONGEST_TEXT + " characters.");
        }
    }

    Remark answered(Answer answer) {
        var all = new ArrayList<>(answers);
        all.add(answer);
        return changed().answers(all).build();
    }

    /** Deals with it. Where somebody has done so already, it stays as it is. */
    Remark resolved(Resolution given) {
        return open ? changed().open(false).resolution(given).build() : this;
    }

    /** Takes it up again. */
    Remark reopened() {
        return open ? this : changed().open(true).resolution(null).build();
    }

    private Remark.RemarkBuilder changed() {
        return toBuilder().version(version + 1);
    }
}
