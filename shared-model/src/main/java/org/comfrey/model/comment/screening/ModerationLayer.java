package org.comfrey.model.comment.screening;

import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Whose replies wait, whatever they say. */
@RequiredArgsConstructor
final class ModerationLayer implements Layer {

    private final EarlierReplies earlier;

    @Override
    public Stream<Finding> look(Submission submission) {
        return switch (submission.rules().moderation()) {
            case ALL -> Stream.of(Finding.await("Every reply waits for a moderator on this site."));
            case FIRST -> first(submission.writer());
            case NONE -> Stream.empty();
        };
    }

    private Stream<Finding> first(@Nullable String writer) {
        if (writer == null) {
            return Stream.of(Finding.await("It has no e-mail address, by which earlier replies could be found."));
        }
        return earlier.hasApprovedOf(writer)
                ? Stream.empty()
                : Stream.of(Finding.await("No reply with this e-mail address was approved before."));
    }
}
