package org.comfrey.model.comment.screening;

import java.util.Comparator;
import java.util.List;
import org.comfrey.model.comment.screening.Finding.Weight;

/**
 * What all layers found, and what follows from it.
 *
 * @param all the weightiest first
 */
public record Findings(List<Finding> all) {

    public Findings {
        boolean trusted = all.stream().anyMatch(finding -> finding.weight() == Weight.TRUST);
        all = all.stream()
                .filter(finding -> !trusted || finding.weight() != Weight.WAIT)
                .sorted(Comparator.comparing(Finding::weight))
                .toList();
    }

    /** Whether it is put away at once, where a moderator can find it. */
    public boolean isSpam() {
        return has(Weight.SPAM);
    }

    /** Whether a moderator has to look at it before readers may. */
    public boolean isHeld() {
        return has(Weight.HOLD) || has(Weight.WAIT);
    }

    /** Sentences for moderators, the weightiest first. */
    public List<String> reasons() {
        return all.stream().map(Finding::reason).distinct().toList();
    }

    private boolean has(Weight weight) {
        return all.stream().anyMatch(finding -> finding.weight() == weight);
    }
}
