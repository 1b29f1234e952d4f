package org.comfrey.model.comment.screening;

/** Reads texts as somebody who has seen many. */
@FunctionalInterface
public interface Impressions {

    /** Asks no store and takes no time to speak of: a reader waits for it. */
    Impression of(String text);
}
