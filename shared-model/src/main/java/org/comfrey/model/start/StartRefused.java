package org.comfrey.model.start;

/**
 * Comfrey cannot start, for a reason that whoever starts it can remove. The message is all that they are shown: one line
 * that names what is wrong and what to do.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
