package org.comfrey.model.content;

/** Whether readers may leave a reply under an article. Replies that are there stay readable. */
public enum CommentPolicy {
    OPEN,
    CLOSED
}
