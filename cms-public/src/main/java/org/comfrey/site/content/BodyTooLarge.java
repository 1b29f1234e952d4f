package org.comfrey.site.content;

/** A body of more bytes than any reply needs. None of it was kept. */
class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    BodyTooLarge(int most) {
        super("The body of a call can have at most " + most / 1024 + " KiB.");
    }
}
