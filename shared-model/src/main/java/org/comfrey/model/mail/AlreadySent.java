package org.comfrey.model.mail;

/** A message that was sent is not sent again. */
public class AlreadySent extends RuntimeException {

    private static final long serialVersionUID = 1;

    AlreadySent() {
        super("This message was sent already.");
    }
}
