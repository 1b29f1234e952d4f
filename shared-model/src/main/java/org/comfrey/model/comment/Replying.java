package org.comfrey.model.comment;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How a reader leaves a reply. */
@Component
@RequiredArgsConstructor
public class Replying {

    private static final String HELD = "Every reply waits for a moderator on this site.";

    private final Comments comments;
    private final SettingsStore settings;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    /** Whether readers may leave a reply under this article now. */
    public boolean isOpen(Publication publication) {
        return publication.isLive()
                && publication.content().commentPolicy() == CommentPolicy.OPEN
                && settings.site().commentsOpen();
    }

    /**
     * Stores a reply, to wait for a moderator. The same text sent twice is one reply.
     *
     * @return the reply as it is stored
     * @throws InvalidInput with everything that is wrong, each under the form field's name
     * @throws CommentsClosed when the article takes none
     */
    public Comment leave(Publication publication, ReplyForm form) {
        if (!isOpen(publication)) {
            throw new CommentsClosed();
        }
        var reply = Reply.parse(form);
        requireParent(publication, reply.parent());
        var comment = held(publication, reply);
        try {
            return comments.insert(comment);
        } catch (DuplicateKeyException sentTwice) {
            return comments.withFingerprint(comment.fingerprint()).orElseThrow(() -> sentTwice);
        }
    }

    private Comment held(Publication publication, Reply reply) {
        var id = ids.next();
        return Comment.builder()
                .id(id)
                .version(1)
                .article(publication.id())
                .parent(reply.parent())
                .name(reply.name())
                .emailSealed(secrets.encrypt(Writers.EMAIL, reply.email().value()))
                .emailHash(secrets.mac(Writers.EMAIL, reply.email().value()))
                .website(reply.website())
                .text(reply.text())
                .status(CommentStatus.PENDING)
                .verdict(new Verdict(List.of(HELD)))
                .fingerprint(fingerprint(publication.id(), reply))
                .createdAt(clock.instant())
                .build();
    }

    private String fingerprint(String article, Reply reply) {
        return secrets.mac(
                "reply-fingerprint",
                String.join(
                        "\0",
                        article,
                        reply.parent() == null ? "" : reply.parent(),
                        reply.name(),
                        reply.email().value(),
                        reply.text()));
    }

    private void requireParent(Publication publication, @Nullable String parent) {
        if (parent != null
                && comments.find(parent)
                        .filter(above -> above.article().equals(publication.id()))
                        .filter(comments::isShown)
                        .isEmpty()) {
            throw new InvalidInput(
                    "/parent", "The reply that you answer is no longer there. You can reply to the article.");
        }
    }
}
