package org.comfrey.model.body;

import java.util.List;
import java.util.Optional;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Icd10Code;
import org.comfrey.model.treatment.Indication;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Treatment;

/** What the texts of the tests refer to. */
final class Facts {

    private Facts() {}

    static RenderContext context() {
        return context("low back pain");
    }

    /** A context in which everything that people type is this. */
    static RenderContext context(String words) {
        var treatment = Treatment.none().toBuilder()
                .indications(List.of(new Indication(
                        words, List.of(new Icd10Code("M54.5")), EvidenceGrade.LOW, words, List.of("cochrane"))))
                .contraindications(List.of(
                        new Contraindication(words, words, Contraindication.Severity.ABSOLUTE),
                        new Contraindication("fever", null, Contraindication.Severity.RELATIVE)))
                .insurance(new Insurance(List.of(words), List.of("M54.5: " + words)))
                .build();
        var references = List.of(
                new Reference("other", "Another work", null, null, null, null),
                new Reference("cochrane", words, words, 2015, null, "10.1002/14651858.CD001929"));
        return new RenderContext(treatment, references, MediaLinks.none(), OwnWords.on(OwnWords.LANGUAGE));
    }

    /** A context of a treatment that is for everybody. */
    static RenderContext forEverybody(String words) {
        var treatment = Treatment.none().toBuilder().noContraindications(words).build();
        return new RenderContext(treatment, List.of(), MediaLinks.none(), OwnWords.on(OwnWords.LANGUAGE));
    }

    static RenderContext withPictures() {
        var plain = context();
        MediaLinks pictures = media -> Optional.of(new MediaLinks.MediaLink("/media/" + media + "?w=1&h=2", 640, 480));
        return new RenderContext(plain.treatment(), plain.references(), pictures, OwnWords.on(OwnWords.LANGUAGE));
    }
}
