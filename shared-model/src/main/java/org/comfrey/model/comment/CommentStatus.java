package org.comfrey.model.comment;

/** What was decided of a reply. Only what is approved is ever public. */
public enum CommentStatus {
    PENDING,
    APPROVED,
    SPAM,
    TRASH
}
