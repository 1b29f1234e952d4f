package org.comfrey.site.reply;

import java.time.Duration;

/** Replies come too fast from one writer or one network. */
public class TooManyReplies extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    TooManyReplies(Duration retryAfter) {
        super("Many replies came from you, or from near you, in a short time. Send it again in " + words(retryAfter)
                + ".");
        this.retryAfter = retryAfter;
    }

    /** In whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    private static String words(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}
