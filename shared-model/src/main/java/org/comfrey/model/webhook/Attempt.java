package org.comfrey.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to tell a webhook something.
 *
 * @param at when it began
 * @param status the HTTP status of the answer, or null when there was none
 * @param error what went wrong, in a line for an administrator, or null
 * @param milliseconds how long it took
 */
public record Attempt(
        Instant at, @Nullable Integer status, @Nullable String error, long milliseconds) {

    private static final int LONGEST_ERROR = 500;

    public Attempt {
        if (error != null) {
            var line = error.replaceAll("\\p{Cntrl}+", " ").strip();
            error = line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
        }
    }

    public boolean isSuccess() {
        return error == null && status != null && status / 100 == 2;
    }
}
