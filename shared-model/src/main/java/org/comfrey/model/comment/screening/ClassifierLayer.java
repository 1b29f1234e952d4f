package org.comfrey.model.comment.screening;

import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/** Holds what reads like the spam that was seen before, here and elsewhere. */
@RequiredArgsConstructor
final class ClassifierLayer implements Layer {

    private final Impressions impressions;

    @Override
    public Stream<Finding> look(Submission submission) {
        if (!submission.rules().classifier()) {
            return Stream.empty();
        }
        var impression = impressions.of(submission.text());
        if (impression.isSpam()) {
            return Stream.of(Finding.spam(impression.reason()));
        }
        return impression.isHeld() ? Stream.of(Finding.hold(impression.reason())) : Stream.empty();
    }
}
