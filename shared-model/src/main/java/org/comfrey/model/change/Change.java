package org.comfrey.model.change;

import org.jspecify.annotations.Nullable;

/**
 * Word that something which readers may see, or the queue of the replies that wait, was changed. It says what, not how: whoever cares reads it anew. It may come
 * more than once, and for a change that made no difference in the end.
 *
 * @param subject what kind of thing
 * @param id which one; null when it may be any of them
 */
public record Change(Subject subject, @Nullable String id) {

    /** What kind of thing was changed. */
    public enum Subject {
        /** What readers see of an article, by the article's id. */
        PUBLICATION,
        /** The replies under an article, by the article's id. */
        REPLIES,
        /** The replies that wait for a moderator, by the article's id. Readers see nothing of it. */
        WAITING_REPLIES,
        TOPIC,
        TAG,
        /** What readers are told of a person, by the person's id. */
        PROFILE,
        MEDIA,
        SETTINGS
    }

    /** Anything of that kind may have changed. */
    public static Change ofAny(Subject subject) {
        return new Change(subject, null);
    }

    public boolean isOfAny() {
        return id == null;
    }
}
