package org.comfrey.model.comment;

/** Nobody can leave a reply under this article now. Nothing was stored. */
public class CommentsClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommentsClosed() {
        super("Replies to this article are closed. What you wrote was not stored.");
    }
}
