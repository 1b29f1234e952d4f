package org.comfrey.model.redirect;

import org.jspecify.annotations.Nullable;

/**
 * Where a reader comes out who asks for an address.
 *
 * @param kind what is there
 * @param to where it leads, with {@link Kind#REDIRECT} and {@link Kind#DEAD_END}: a path of this site or a web address; null
 *     otherwise
 * @param permanent whether clients may take that address for good
 */
public record Destination(Kind kind, @Nullable String to, boolean permanent) {

    /** What there can be. */
    public enum Kind {
        /** A page. */
        PAGE,
        /** A redirect, to a page or to another site. */
        REDIRECT,
        /** A redirect to a path of this site where nothing is. */
        DEAD_END,
        /** Nothing. */
        NOTHING
    }

    static final Destination PAGE = new Destination(Kind.PAGE, null, false);
    static final Destination NOTHING = new Destination(Kind.NOTHING, null, false);

    /** Whether the reader ends where nothing is. */
    public boolean isMissing() {
        return kind == Kind.NOTHING || kind == Kind.DEAD_END;
    }
}
