package org.comfrey.model.article;

import org.jspecify.annotations.Nullable;

/**
 * Which revisions of a history are wanted. Each condition narrows the others.
 *
 * @param by the id of the actor who saved them, or null for those of everybody
 * @param named whether only those with a note
 */
public record HistoryFilter(@Nullable String by, boolean named) {

    /** All of them. */
    public static HistoryFilter none() {
        return new HistoryFilter(null, false);
    }

    boolean takes(RevisionSummary revision) {
        return (by == null || by.equals(revision.by())) && (!named || revision.note() != null);
    }
}
