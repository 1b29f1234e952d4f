package org.comfrey.model.treatment;

import java.util.List;
import org.comfrey.model.input.Problems;

/**
 * What a patient asks the insurer.
 *
 * @param questions the questions
 * @param codes what to have ready when asking: codes with a word on each
 */
public record Insurance(List<String> questions, List<String> codes) {

    public Insurance {
        questions = Facts.listOf(questions);
        codes = Facts.listOf(codes);
        var problems = new Problems();
        Facts.lines(questions, "/questions", problems);
        Facts.lines(codes, "/codes", problems);
        problems.throwIfAny();
    }

    public static Insurance none() {
        return new Insurance(List.of(), List.of());
    }
}
