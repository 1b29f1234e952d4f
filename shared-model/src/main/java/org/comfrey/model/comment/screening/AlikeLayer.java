package org.comfrey.model.comment.screening;

import java.util.stream.Stream;

/** Who has something to say, says it once; advertisements come under one article after the other, under changing names. */
final class AlikeLayer implements Layer {

    @Override
    public Stream<Finding> look(Submission submission) {
        return submission.repeated()
                ? Stream.of(Finding.hold("The same was sent before, here or under another article."))
                : Stream.empty();
    }
}
