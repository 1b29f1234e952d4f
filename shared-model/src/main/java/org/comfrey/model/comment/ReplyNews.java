package org.comfrey.model.comment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.webhook.Announcement;
import org.comfrey.model.webhook.Announcing;
import org.comfrey.model.webhook.EventType;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Has webhooks told which replies became public and which were put away. A reply is marked in the same write as the act, and
 * the mark is taken off once it was told; from a mark that a crash left, {@link #tellAll()} goes on.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class ReplyNews {

    /** How many replies one round of the background work takes. */
    private static final int ROUND = 100;

    private final Comments comments;
    private final Publications publications;
    private final Announcing announcing;

    /**
     * The reply with a mark, when an act changes whether it is public and any webhook wants to know.
     *
     * @param before where it was before the act
     */
    Comment marked(CommentStatus before, Comment after) {
        return change(before, after.status())
                .filter(announcing::isWanted)
                .map(type -> after.toBuilder().untold(type).build())
                .orElse(after);
    }

    /** A public reply with a mark that its writer was erased, when any webhook wants to know: who copied it has more to forget. */
    Comment markedAsErased(Comment erased) {
        return erased.isApproved() && erased.untold() == null && announcing.isWanted(EventType.REPLY_ERASED)
                ? erased.toBuilder().untold(EventType.REPLY_ERASED).build()
                : erased;
    }

    /** Tells of a reply that is marked. The act is stored: where this fails, the mark stays for the next round. */
    Comment tell(Comment comment) {
        var type = comment.untold();
        if (type == null) {
            return comment;
        }
        try {
            announce(comment, type);
            comments.told(comment);
        } catch (DataAccessException unreachable) {
            log.warn("Webhooks were not yet told of reply {}: {}", comment.id(), unreachable.getMessage());
        }
        return comment.toBuilder().untold(null).build();
    }

    /** Finishes what a crash left half done. */
    public void tellAll() {
        comments.untold(ROUND).forEach(this::tell);
    }

    private void announce(Comment comment, EventType type) {
        var data = new LinkedHashMap<String, String>();
        data.put("id", comment.id());
        data.put("article", comment.article());
        publications.find(comment.article()).ifPresent(publication -> {
            data.put("slug", publication.content().slug().value());
            data.put("title", publication.content().title());
            data.put(
                    Announcement.URL,
                    "/articles/" + publication.content().slug().value() + "#reply-" + comment.id());
        });
        announcing.announce(Announcement.of(type, comment.id(), comment.version(), moment(comment, type), data));
    }

    private static Instant moment(Comment comment, EventType type) {
        var erased = comment.erased();
        if (type == EventType.REPLY_ERASED && erased != null) {
            return erased.at();
        }
        var decision = comment.decision();
        return decision == null ? comment.createdAt() : decision.at();
    }

    private static Optional<EventType> change(CommentStatus before, CommentStatus after) {
        if (after == CommentStatus.APPROVED) {
            return Optional.of(EventType.REPLY_APPROVED);
        }
        return before == CommentStatus.APPROVED ? Optional.of(EventType.REPLY_REMOVED) : Optional.empty();
    }
}
