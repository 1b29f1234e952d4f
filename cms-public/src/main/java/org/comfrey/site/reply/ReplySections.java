package org.comfrey.site.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.input.Problem;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Slice;
import org.comfrey.site.reply.ReplyBox.Asks;
import org.comfrey.site.reply.ReplyBox.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares what stands below an article. */
@Component
@RequiredArgsConstructor
public class ReplySections {

    private static final ReplyForm PRISTINE = new ReplyForm(null, null, null, null, null);

    private final Comments comments;
    private final Replying replying;
    private final Writers writers;
    private final FormSeals seals;
    private final SettingsStore settings;

    /**
     * What the reader asked for.
     *
     * @param after from where on the replies are shown, or null for the beginning
     * @param replyTo the id of the reply that is being answered, or null
     * @param link the signed link to the reader's own reply, or null
     */
    public record Asked(
            @Nullable String after,
            @Nullable String replyTo,
            @Nullable String link) {}

    /**
     * What was sent and not taken.
     *
     * @param form what was typed
     * @param seal that of the form, or null where it needs a new one
     * @param problems what was wrong with single fields
     * @param notice what was wrong beyond them, or null
     */
    record Refused(
            ReplyForm form,
            @Nullable String seal,
            List<Problem> problems,
            @Nullable String notice) {}

    /** The section as a reader finds it. */
    public ReplySection shown(Publication publication, Asked asked) {
        var parent = Optional.ofNullable(asked.replyTo()).flatMap(id -> answerable(publication, id));
        var form = parent.map(comment -> new ReplyForm(null, null, null, null, comment.id()))
                .orElse(PRISTINE);
        return section(publication, asked, new Refused(form, null, List.of(), null));
    }

    ReplySection refused(Publication publication, Refused refused) {
        return section(publication, new Asked(null, null, null), refused);
    }

    /**
     * The reader's own reply under this article, if the link is good: while it waits, and also when no moderator has decided
     * on it. What the rules took for spam looks as if it waits: a moderator may find that it is none.
     */
    private Optional<Comment> own(Publication publication, @Nullable String link) {
        return Optional.ofNullable(link)
                .flatMap(writers::byLink)
                .filter(comment -> comment.article().equals(publication.id()))
                .filter(comment -> comment.status() == CommentStatus.PENDING || comment.decision() == null);
    }

    private ReplySection section(Publication publication, Asked asked, Refused refused) {
        var site = settings.site();
        var rules = site.discussion();
        var path = "/articles/" + publication.content().slug();
        var page = comments.shown(publication.id(), Slice.of(rules.pageSize(), asked.after()));
        var own = own(publication, asked.link());
        var all = new ArrayList<>(page.items());
        own.ifPresent(all::add);
        var open = replying.isOpen(publication);
        return new ReplySection(
                heading(comments.countShown(publication.id())),
                ReplyThreads.of(
                        all, site.zoneId(), rules.depth(), own.map(Comment::id).orElse(null)),
                page.next() == null ? null : path + "?after=" + page.next() + "#replies",
                own.isPresent(),
                refused.notice(),
                open ? box(publication, path, Asks.of(rules), refused) : null,
                open ? null : refused.form().body());
    }

    private ReplyBox box(Publication publication, String path, Asks asks, Refused refused) {
        var parent = refused.form().parent();
        var answered = parent == null
                ? null
                : answerable(publication, parent).map(Comment::name).orElse(null);
        var seal = refused.seal() == null ? seals.make(publication.id()) : refused.seal();
        return ReplyBox.of(path, seal, asks, new Contents(answered, refused.form(), refused.problems()));
    }

    private Optional<Comment> answerable(Publication publication, String id) {
        return Optional.of(id)
                .filter(Ids::isId)
                .flatMap(comments::find)
                .filter(comment -> comment.article().equals(publication.id()))
                .filter(comments::isShown);
    }

    private static String heading(long count) {
        return count == 0 ? "No replies yet" : count == 1 ? "1 reply" : count + " replies";
    }
}
