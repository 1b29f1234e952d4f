package org.comfrey.model.comment.screening;

/**
 * What a layer found.
 *
 * @param weight what it speaks for
 * @param reason a sentence for moderators
 */
record Finding(Weight weight, String reason) {

    /** What a finding speaks for, the weightiest first. */
    enum Weight {
        /** It is spam. */
        SPAM,
        /** Something in it is for a moderator to look at. */
        HOLD,
        /** Its writer's replies wait, whatever they say. Trust lifts this. */
        WAIT,
        /** Its writer's replies need not wait. */
        TRUST
    }

    static Finding spam(String reason) {
        return new Finding(Weight.SPAM, reason);
    }

    static Finding hold(String reason) {
        return new Finding(Weight.HOLD, reason);
    }

    static Finding await(String reason) {
        return new Finding(Weight.WAIT, reason);
    }

    static Finding trust(String reason) {
        return new Finding(Weight.TRUST, reason);
    }
}
