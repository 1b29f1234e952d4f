package org.comfrey.model.comment;

import java.time.Clock;
import java.util.function.BiFunction;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.comment.ModerationRefused.Reason;
import org.springframework.stereotype.Component;

/** What moderators do with replies. Each act says which version it was decided on. */
@Component
@RequiredArgsConstructor
public class Moderation {

    private final Comments comments;
    private final Clock clock;

    /** @throws ModerationRefused when it is public already, in the trash, or answers a reply that is not public */
    public Comment approve(Actor actor, String id, long version) {
        return act(actor, id, version, (comment, decision) -> {
            requirePublicParent("approve", comment);
            return comment.approved(decision);
        });
    }

    /** @throws ModerationRefused when it is there already or in the trash */
    public Comment spam(Actor actor, String id, long version) {
        return act(actor, id, version, Comment::markedAsSpam);
    }

    /** @throws ModerationRefused when it is there already */
    public Comment trash(Actor actor, String id, long version) {
        return act(actor, id, version, Comment::trashed);
    }

    /** @throws ModerationRefused when it is neither in spam nor in the trash */
    public Comment restore(Actor actor, String id, long version) {
        return act(actor, id, version, Comment::restored);
    }

    private Comment act(Actor actor, String id, long version, BiFunction<Comment, Decision, Comment> rule) {
        var comment = comments.require(id);
        comment.requireVersion("reply", version);
        return comments.save(rule.apply(comment, new Decision(actor.id(), clock.instant())));
    }

    private void requirePublicParent(String act, Comment comment) {
        var parent = comment.parent();
        if (parent != null && comments.find(parent).filter(Comment::isApproved).isEmpty()) {
            throw new ModerationRefused(
                    act, Reason.PARENT_NOT_APPROVED, "It answers a reply that is not public. Approve that one first.");
        }
    }
}
