package org.comfrey.model.comment.screening;

/**
 * How a reply came.
 *
 * @param trapped whether a field was filled in that people do not see
 * @param hasty whether it came sooner after its form than people type
 */
public record Sending(boolean trapped, boolean hasty) {

    /** From another system, or from our own: there was no form. */
    public static Sending withoutForm() {
        return new Sending(false, false);
    }
}
