package org.comfrey.model.comment;

/**
 * What a reply says of which a moderator decided.
 *
 * @param text as plain text
 */
public record DecidedText(String text) {

    /** Without what somebody typed. */
    @Override
    public String toString() {
        return "DecidedText[...]";
    }
}
