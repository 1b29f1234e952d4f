package org.comfrey.model.comment.screening;

import java.util.stream.Stream;

/** Programs fill in every field of a form, also the one that people do not see. */
final class TrapLayer implements Layer {

    @Override
    public Stream<Finding> look(Submission submission) {
        return submission.sending().trapped()
                ? Stream.of(Finding.spam("A field of the form was filled in that people do not see."))
                : Stream.empty();
    }
}
