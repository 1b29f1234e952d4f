package org.comfrey.model.comment.screening;

import java.util.stream.Stream;

/** Programs send a form sooner than people can type. So do people who paste; they only wait. */
final class HasteLayer implements Layer {

    @Override
    public Stream<Finding> look(Submission submission) {
        return submission.sending().hasty()
                ? Stream.of(Finding.hold("It was sent sooner after its page was made than people type."))
                : Stream.empty();
    }
}
