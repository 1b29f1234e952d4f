package org.comfrey.model.comment.screening;

import java.util.List;
import java.util.Locale;

/**
 * How a text reads to somebody who has seen many.
 *
 * @param likelihood how much it reads like spam, 0 to 1
 * @param withoutStrongest how much it would without the word that speaks most for spam, 0 to 1
 * @param signs the words and other things in it that speak most for spam, the strongest first
 */
public record Impression(double likelihood, double withoutStrongest, List<String> signs) {

    /** From here on a moderator looks. Low, for a reply that waits costs a look, and spam that is public costs trust. */
    public static final double HELD_FROM = 0.22;

    /** From here on it skips the queue. High, for nobody looks through spam as often as through the queue. */
    public static final double SPAM_FROM = 0.9;

    /** What it must still read like when its strongest word is not counted: one word alone never takes a reply to spam. */
    public static final double SPAM_FROM_WITHOUT_STRONGEST = 0.7;

    public Impression {
        signs = List.copyOf(signs);
    }

    /** Whether a moderator should look at it. */
    public boolean isHeld() {
        return likelihood >= HELD_FROM;
    }

    /** Whether it may skip the queue. */
    public boolean isSpam() {
        return likelihood >= SPAM_FROM && withoutStrongest >= SPAM_FROM_WITHOUT_STRONGEST;
    }

    /** A sentence for moderators. */
    String reason() {
        // Rounded down: what reads "1.00" would claim to be certain.
        var rounded = String.format(Locale.ROOT, "%.2f", Math.floor(likelihood * 100) / 100);
        return signs.isEmpty()
                ? "It reads like spam (%s).".formatted(rounded)
                : "It reads like spam (%s): %s.".formatted(rounded, String.join(", ", signs));
    }
}
