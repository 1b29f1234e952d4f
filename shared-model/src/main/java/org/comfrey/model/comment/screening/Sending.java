package org.comfrey.model.comment.screening;

import org.jspecify.annotations.Nullable;

/**
 * How a reply came.
 *
 * @param trapped whether a field was filled in that people do not see
 * @param hasty whether it came sooner after its form than people type
 * @param network the network that it came from, as {@link org.comfrey.model.address.Networks} cuts it; null where that is not known
 */
public record Sending(
        boolean trapped, boolean hasty, @Nullable String network) {

    /** From another system, or from our own: there was no form. */
    public static Sending withoutForm() {
        return withoutForm(null);
    }

    /** As {@link #withoutForm()}, from that network. */
    public static Sending withoutForm(@Nullable String network) {
        return new Sending(false, false, network);
    }
}
