package org.comfrey.model.access;

/** The actor is known, but this act on this thing is not theirs. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason a sentence for people: what is missing, and who can help */
    public NotAllowed(String reason) {
        super(reason);
    }
}
