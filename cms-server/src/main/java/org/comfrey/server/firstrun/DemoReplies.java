package org.comfrey.server.firstrun;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.publication.Publication;
import org.springframework.stereotype.Component;

/** Lets the demo site's readers reply, and its moderator decide. */
@Component
@RequiredArgsConstructor
class DemoReplies {

    private final DemoFiles files;
    private final Replying replying;
    private final Moderation moderation;

    /** Leaves what is missing. A reply that was left before is recognised by its text. */
    void create(Actor moderator, Map<String, Publication> published) {
        var ids = new HashMap<String, String>();
        for (var reply : files.replies()) {
            var article = Objects.requireNonNull(
                    published.get(reply.article()), () -> "The demo site has no article " + reply.article() + ".");
            var parent = reply.parent() == null ? null : Objects.requireNonNull(ids.get(reply.parent()));
            var left = replying.leave(article, new ReplyForm(reply.name(), reply.email(), null, reply.text(), parent));
            ids.put(reply.key(), decided(left, reply.status(), moderator).id());
        }
    }

    private Comment decided(Comment reply, CommentStatus wanted, Actor moderator) {
        if (reply.status() == wanted) {
            return reply;
        }
        return switch (wanted) {
            case APPROVED -> moderation.approve(moderator, reply.id(), reply.version());
            case SPAM -> moderation.spam(moderator, reply.id(), reply.version());
            case TRASH -> moderation.trash(moderator, reply.id(), reply.version());
            case PENDING -> reply;
        };
    }
}
