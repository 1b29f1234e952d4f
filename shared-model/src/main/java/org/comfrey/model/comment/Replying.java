package org.comfrey.model.comment;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.comment.screening.Findings;
import org.comfrey.model.comment.screening.PlainText;
import org.comfrey.model.comment.screening.Screening;
import org.comfrey.model.comment.screening.Sending;
import org.comfrey.model.comment.screening.Submission;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.settings.DiscussionRules;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.model.store.Ids;
import org.comfrey.model.webhook.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How a reader leaves a reply. */
@Component
@RequiredArgsConstructor
public class Replying {

    /** Shorter texts, such as thanks, are the same by chance. */
    private static final int LEAST_LETTERS = 20;

    private final Comments comments;
    private final Screening screening;
    private final SettingsStore settings;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    /** Whether readers may leave a reply under this article now. */
    public boolean isOpen(Publication publication) {
        return isOpen(publication, settings.site());
    }

    private boolean isOpen(Publication publication, SiteSettings site) {
        return publication.isLive()
                && switch (publication.content().commentPolicy()) {
                    case ALWAYS_OPEN -> true;
                    case OPEN -> site.commentsOpen() && isYoungEnough(publication, site);
                    case CLOSED -> false;
                };
    }

    private boolean isYoungEnough(Publication publication, SiteSettings site) {
        var zone = site.zoneId();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return site.discussion().isYoungEnough(publication.firstPublishedAt(), today, zone);
    }

    /** As {@link #leave(Publication, ReplyForm, Sending)}, where there was no form. */
    public Comment leave(Publication publication, ReplyForm form) {
        return leave(publication, form, Sending.withoutForm());
    }

    /**
     * Stores a reply: public at once, to wait for a moderator, or as spam, where a moderator finds it. The same text sent
     * twice is one reply.
     *
     * @return the reply as it is stored
     * @throws InvalidInput with everything that is wrong, each under the form field's name
     * @throws CommentsClosed when the article takes none
     */
    public Comment leave(Publication publication, ReplyForm form, Sending sending) {
        var site = settings.site();
        if (!isOpen(publication, site)) {
            throw new CommentsClosed();
        }
        var reply = Reply.parse(form, site.discussion());
        requireParent(publication, reply.parent());
        return stored(publication, reply, sending, site.discussion());
    }

    private Comment stored(Publication publication, Reply reply, Sending sending, DiscussionRules rules) {
        var comment = screened(publication, reply, sending, rules);
        try {
            return comments.insert(comment);
        } catch (DuplicateKeyException sentTwice) {
            return comments.withFingerprint(comment.fingerprint()).orElseGet(() -> {
                if (comment.likeness() == null) {
                    throw sentTwice;
                }
                // Another one that says the same came at this very moment. By now it is found.
                return stored(publication, reply, sending, rules);
            });
        }
    }

    private Comment screened(Publication publication, Reply reply, Sending sending, DiscussionRules rules) {
        var email = reply.email();
        var writer = email == null ? null : secrets.mac(Writers.EMAIL, email.value());
        var likeness = likeness(reply.text());
        var repeated = likeness != null && comments.hasAlike(likeness);
        var findings = screening.of(Submission.builder()
                .name(reply.name())
                .email(email)
                .writer(writer)
                .website(reply.website())
                .text(reply.text())
                .repeated(repeated)
                .sending(sending)
                .rules(rules)
                .build());
        var status = status(findings);
        return Comment.builder()
                .id(ids.next())
                .version(1)
                .article(publication.id())
                .parent(reply.parent())
                .name(reply.name())
                .emailSealed(email == null ? null : secrets.encrypt(Writers.EMAIL, email.value()))
                .emailHash(writer)
                .website(reply.website())
                .text(reply.text())
                .status(status)
                .verdict(new Verdict(findings.reasons()))
                // A node that serves readers alone cannot know who wants to be told: the background work finds it.
                .untold(status == CommentStatus.APPROVED ? EventType.REPLY_APPROVED : null)
                .fingerprint(fingerprint(publication.id(), reply))
                .likeness(repeated ? null : likeness)
                .network(network(sending.network()))
                .createdAt(clock.instant())
                .build();
    }

    private static CommentStatus status(Findings findings) {
        if (findings.isSpam()) {
            return CommentStatus.SPAM;
        }
        return findings.isHeld() ? CommentStatus.PENDING : CommentStatus.APPROVED;
    }

    private @Nullable String likeness(String text) {
        var letters = PlainText.letters(text);
        return letters.length() < LEAST_LETTERS ? null : secrets.mac("reply-likeness", letters);
    }

    /** Not even as a hash where the site keeps none. */
    private @Nullable String network(@Nullable String network) {
        return network == null || settings.site().privacy().addressDays() == 0
                ? null
                : secrets.mac("reply-network", network);
    }

    private String fingerprint(String article, Reply reply) {
        return secrets.mac(
                "reply-fingerprint",
                String.join(
                        "\0",
                        article,
                        reply.parent() == null ? "" : reply.parent(),
                        reply.name(),
                        reply.email() == null ? "" : reply.email().value(),
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
