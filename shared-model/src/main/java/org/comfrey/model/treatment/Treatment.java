package org.comfrey.model.treatment;

import java.util.List;
import java.util.Objects;
import lombok.Builder;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a treatment. What is not known is empty or null.
 *
 * @param therapyName what it is called, or null
 * @param otherNames what else it is called
 * @param howItWorks how it is thought to work, or null
 * @param benefits what patients can expect
 * @param indications what it is used for
 * @param contraindications when it must not be used
 * @param noContraindications why it is for everybody, in words, or null; readers see it where no contraindication is listed
 * @param safetyAdvice what to look out for, or null
 * @param insurance what to ask the insurer
 * @param referral where to go, or null
 */
@Builder(toBuilder = true)
public record Treatment(
        @Nullable String therapyName,
        List<String> otherNames,
        @Nullable String howItWorks,
        List<String> benefits,
        List<Indication> indications,
        List<Contraindication> contraindications,
        @Nullable String noContraindications,
        @Nullable String safetyAdvice,
        Insurance insurance,
        @Nullable Referral referral) {

    /** Characters of a condition, a name, a question or a benefit: what stands on a line or two. In UTF-16 units. */
    public static final int LONGEST_LINE = 300;

    /** Characters of a paragraph or a few, in UTF-16 units. */
    public static final int LONGEST_PASSAGE = 3_000;

    /** Entries of one list. */
    public static final int MOST_ENTRIES = 50;

    public Treatment {
        otherNames = Facts.listOf(otherNames);
        benefits = Facts.listOf(benefits);
        indications = Facts.listOf(indications);
        contraindications = Facts.listOf(contraindications);
        insurance = Objects.requireNonNullElseGet(insurance, Insurance::none);
        var problems = new Problems();
        Facts.optionalLine(therapyName, "/therapyName", problems);
        Facts.lines(otherNames, "/otherNames", problems);
        Facts.passage(howItWorks, "/howItWorks", problems);
        Facts.lines(benefits, "/benefits", problems);
        Facts.few(indications, "/indications", problems);
        Facts.few(contraindications, "/contraindications", problems);
        Facts.optionalLine(noContraindications, "/noContraindications", problems);
        Facts.passage(safetyAdvice, "/safetyAdvice", problems);
        problems.throwIfAny();
    }

    /** Nothing known yet. */
    public static Treatment none() {
        return new Treatment(
                null, List.of(), null, List.of(), List.of(), List.of(), null, null, Insurance.none(), null);
    }

    /** Whether it is said for whom it is not: for those with one of the contraindications, or for nobody. */
    public boolean saysWhomItIsNotFor() {
        return !contraindications.isEmpty() || noContraindications != null;
    }
}
