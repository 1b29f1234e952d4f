package org.comfrey.model.article;

import org.comfrey.model.input.InvalidInput;

/** A translation into that language is there already. */
public class LocaleTaken extends InvalidInput {

    private static final long serialVersionUID = 1;

    LocaleTaken(Article other, Throwable cause) {
        super(
                "/locale",
                "Of the translations of one article, each has a language of its own. \""
                        + other.content().title() + "\" (" + other.content().locale()
                        + ") has this one. Change that one, or unlink it first.");
        initCause(cause);
    }
}
