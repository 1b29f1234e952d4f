package org.comfrey.model.webhook;

/** A webhook was made with the same creation key before. Its secret was shown then and cannot be shown again. */
public class MadeBefore extends RuntimeException {

    private static final long serialVersionUID = 1;

    MadeBefore(Throwable cause) {
        super(
                "A webhook was made with this key before, and its secret was shown then. If it was lost, give that webhook"
                        + " a new secret.",
                cause);
    }
}
