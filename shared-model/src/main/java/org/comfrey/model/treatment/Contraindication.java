package org.comfrey.model.treatment;

import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A condition in which the treatment must not, or not without care, be used.
 *
 * @param condition its name in plain words
 * @param reason what could happen, or null
 * @param severity how strict it is
 */
public record Contraindication(String condition, @Nullable String reason, Severity severity) {

    /** How strict a contraindication is. */
    public enum Severity {
        /** Never. */
        ABSOLUTE,
        /** Only after a clinician has weighed it up. */
        RELATIVE
    }

    public Contraindication {
        var problems = new Problems();
        Facts.line(condition, "/condition", problems);
        Facts.passage(reason, "/reason", problems);
        Facts.present(severity, "/severity", problems);
        problems.throwIfAny();
    }
}
