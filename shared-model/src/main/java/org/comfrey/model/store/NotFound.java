package org.comfrey.model.store;

/** Nothing with that id or name is there, or it is not for the one who asks. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param what the kind of thing, as people call it: "article", "reply" */
    public NotFound(String what) {
        super("There is no such " + what + ".");
    }
}
