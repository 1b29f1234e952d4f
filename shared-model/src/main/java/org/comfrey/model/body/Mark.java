package org.comfrey.model.body;

import org.comfrey.model.address.Href;
import org.jspecify.annotations.Nullable;

/** What is said about a run of text. */
public sealed interface Mark {

    /** How a run of text looks. */
    enum Style implements Mark {
        BOLD,
        ITALIC,
        STRIKE,
        CODE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    /**
     * Where a run of text leads.
     *
     * @param href an address that {@link Href#isSafe} allows
     * @param title what it leads to, where the text does not say; or null
     */
    record Link(String href, @Nullable String title) implements Mark {

        public Link {
            requireSafe(href);
        }

        /** Refuses an address that must not stand in a page. */
        static void requireSafe(String href) {
            if (!Href.isSafe(href)) {
                throw new IllegalArgumentException(Href.RULE);
            }
        }
    }

    /**
     * What a run of text rests on.
     *
     * @param reference the key of a reference of the article
     */
    record Citation(String reference) implements Mark {}
}
