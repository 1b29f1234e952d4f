package org.comfrey.model.body;

/**
 * HTML that our own code made, mostly {@link HtmlRenderer}, and that may therefore be printed as it is.
 *
 * @param markup well-formed, with everything that people typed escaped
 */
public record Html(String markup) {

    @Override
    public String toString() {
        return markup;
    }
}
