package org.comfrey.model.token;

/** A token was made with the same creation key before. Its secret was shown then and cannot be shown again. */
public class MadeBefore extends RuntimeException {

    private static final long serialVersionUID = 1;

    MadeBefore(Throwable cause) {
        super(
                "A token was made with this key before, and its secret was shown then. If it was lost, revoke that token"
                        + " and make another one with another key.",
                cause);
    }
}
