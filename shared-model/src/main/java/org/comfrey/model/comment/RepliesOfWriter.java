package org.comfrey.model.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All replies of one reader, who is known by the keyed hash of an address, and how they are made nobody's. */
@Component
@RequiredArgsConstructor
public class RepliesOfWriter {

    /** What looks like an address within a text. It ends in a letter or digit: a full stop after it is the sentence's. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}+@[\\p{L}\\p{N}.-]{0,252}[\\p{L}\\p{N}]");

    private final Comments comments;
    private final Writers writers;
    private final ReplyNews news;
    private final Secrets secrets;
    private final Clock clock;

    /** Each of them in turn, in every state, the oldest first, with what it said before. */
    public void forEach(String writer, Consumer<Comment> look) {
        Page<Comment> page = comments.of(writer, new Slice(Slice.MOST, null));
        page.items().forEach(look);
        while (page.next() != null) {
            page = comments.of(writer, new Slice(Slice.MOST, after(page.next())));
            page.items().forEach(look);
        }
    }

    /** Some of those that came until then and are still that reader's. */
    public List<Comment> until(String writer, Instant until, int limit) {
        return comments.of(writer, until, limit);
    }

    /**
     * Makes a reply nobody's, on its page and in the store.
     *
     * @param erasure the id of the record of it
     * @param textRemoved whether the text goes too
     * @return whether it is done; false when somebody changed the reply meanwhile, which has to be read anew then
     */
    public boolean erase(Comment comment, String erasure, boolean textRemoved) {
        var erased = withoutOwnAddress(comment)
                .erased(new Erased(erasure, clock.instant(), textRemoved), secrets.mac("erased-reply", comment.id()));
        try {
            news.tell(comments.save(news.markedAsErased(erased)));
            return true;
        } catch (StaleVersion changedMeanwhile) {
            return false;
        } catch (NotFound removedMeanwhile) {
            return true;
        }
    }

    /** Some sign with their address. It is known by its hash there too. */
    private Comment withoutOwnAddress(Comment comment) {
        var text = ADDRESS.matcher(comment.text())
                .replaceAll(found ->
                        Matcher.quoteReplacement(isOf(comment, found.group()) ? "[address removed]" : found.group()));
        return comment.toBuilder().text(text).build();
    }

    private boolean isOf(Comment comment, String found) {
        return EmailAddress.isAddress(found)
                && writers.hashOf(new EmailAddress(found)).equals(comment.emailHash());
    }

    private static @Nullable Cursor after(@Nullable String next) {
        return next == null ? null : Cursor.decode(next);
    }
}
