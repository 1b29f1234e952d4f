package org.comfrey.model.comment;

import java.time.Clock;
import java.util.function.BiFunction;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.comment.ModerationRefused.Reason;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moderators do with replies. Each act says which version it was decided on. */
@Component
@RequiredArgsConstructor
public class Moderation {

    private final Comments comments;
    private final People people;
    private final ReplyNews news;
    private final Clock clock;

    /** @throws ModerationRefused when it is public already, in the trash, or answers a reply that is not public */
    public Comment approve(Actor actor, String id, long version) {
        return act(actor, id, version, (comment, decision) -> {
            requirePublicParent("approve", comment);
            return comment.approved(decision);
        });
    }

    /** @throws ModerationRefused when it is not public */
    public Comment unapprove(Actor actor, String id, long version) {
        return act(actor, id, version, Comment::unapproved);
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

    /**
     * Changes what a reply says; what it said is kept. Where nothing differs, nothing is changed.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws ModerationRefused when it is in spam or in the trash, or was edited too often
     */
    public Comment edit(
            Actor actor,
            String id,
            long version,
            @Nullable String name,
            @Nullable String website,
            @Nullable String text) {
        var comment = comments.require(id);
        comment.requireVersion("reply", version);
        var wanted = Rewording.parse(name, website, text);
        return wanted.changesNothingIn(comment)
                ? comment
                : comments.save(comment.reworded(wanted, new Edit(actor.id(), nameOf(actor), clock.instant())));
    }

    /** A machine is called by its id. */
    private String nameOf(Actor actor) {
        return people.find(actor.id()).map(Person::name).orElse(actor.id());
    }

    private Comment act(Actor actor, String id, long version, BiFunction<Comment, Decision, Comment> rule) {
        var comment = comments.require(id);
        comment.requireVersion("reply", version);
        var decided = rule.apply(comment, new Decision(actor.id(), clock.instant()));
        var saved = comments.save(news.marked(comment.status(), decided));
        return news.tell(saved);
    }

    /** @throws ModerationRefused when readers do not see what it answers, so that they could not see it either */
    void requirePublicParent(String act, Comment comment) {
        var parent = comment.parent();
        if (parent != null && comments.find(parent).filter(comments::isShown).isEmpty()) {
            throw new ModerationRefused(
                    act, Reason.PARENT_NOT_APPROVED, "It answers a reply that is not public. Approve that one first.");
        }
    }
}
