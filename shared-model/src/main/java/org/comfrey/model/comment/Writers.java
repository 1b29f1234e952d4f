package org.comfrey.model.comment;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.secret.Secrets;
import org.springframework.stereotype.Component;

/** What concerns the writers of replies: their addresses, and the links by which they see their own waiting reply. */
@Component
@RequiredArgsConstructor
public class Writers {

    /** What an address is encrypted and hashed for. */
    static final String EMAIL = "comment-email";

    /** Long enough for a moderator's weekend. */
    private static final Duration LINK_LIFE = Duration.ofDays(3);

    private static final String LINK = "own-reply-link";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{24})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Comments comments;
    private final Secrets secrets;
    private final Clock clock;

    /** The address of a reader who wrote a reply; none of the site's own people. For moderators only. */
    public Optional<EmailAddress> email(Comment comment) {
        return Optional.ofNullable(comment.emailSealed()).map(text -> new EmailAddress(secrets.decrypt(EMAIL, text)));
    }

    /** By what the replies with an address are found: a keyed hash of it. */
    public String hashOf(EmailAddress email) {
        return secrets.mac(EMAIL, email.value());
    }

    /** How many other replies the reader who wrote this one has left. */
    public Tally others(Comment comment) {
        return comments.tallyOfOthers(comment);
    }

    /** How many other replies came from the same network. */
    public Tally fromSameNetwork(Comment comment) {
        return comments.tallyFromSameNetwork(comment);
    }

    /** A signed, expiring text that shows its bearer this reply while it waits. */
    public String linkTo(Comment comment) {
        var expires = clock.instant().plus(LINK_LIFE).getEpochSecond();
        var signed = comment.id() + "." + expires;
        return signed + "." + secrets.mac(LINK, signed);
    }

    /** The reply that such a text shows, if the text is ours and has not expired. */
    public Optional<Comment> byLink(String link) {
        var parts = FORM.matcher(link);
        if (!parts.matches()
                || !secrets.hasMac(LINK, parts.group(1) + "." + parts.group(2), parts.group(3))
                || Long.parseLong(parts.group(2)) < clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        return comments.find(parts.group(1));
    }
}
