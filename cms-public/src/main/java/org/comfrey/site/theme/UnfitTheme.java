package org.comfrey.site.theme;

/** A theme that cannot be used. The message is a sentence that says why, and what to do. */
final class UnfitTheme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitTheme(String message) {
        super(message);
    }

    UnfitTheme(String message, Throwable cause) {
        super(message, cause);
    }
}
