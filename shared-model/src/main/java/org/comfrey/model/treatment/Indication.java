package org.comfrey.model.treatment;

import java.util.List;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A condition that the treatment is used for.
 *
 * @param condition its name in plain words
 * @param icd10 its codes
 * @param evidenceGrade how sure it is that the treatment helps; null when nobody has graded it
 * @param note what else there is to know, or null
 * @param references keys of the references that say so
 */
public record Indication(
        String condition,
        List<Icd10Code> icd10,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String note,
        List<String> references) {

    public Indication {
        icd10 = Facts.listOf(icd10);
        references = Facts.listOf(references);
        var problems = new Problems();
        Facts.line(condition, "/condition", problems);
        Facts.few(icd10, "/icd10", problems);
        Facts.passage(note, "/note", problems);
        Facts.keys(references, "/references", problems);
        problems.throwIfAny();
    }
}
