package org.comfrey.model.comment.screening;

/** What a layer asks about replies that are stored. */
@FunctionalInterface
public interface EarlierReplies {

    /** Whether a reply with this hash of an address is approved. */
    boolean hasApprovedOf(String writer);
}
