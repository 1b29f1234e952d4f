package org.comfrey.model.content;

/** Whether readers may leave a reply under an article. Replies that are there stay readable. */
public enum CommentPolicy {
    /** As the site's settings say: while the site takes replies, and until the article is too old for them. */
    OPEN,
    /** Always, however old the article is and whatever the site's settings say. */
    ALWAYS_OPEN,
    CLOSED
}
