package org.comfrey.model.comment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How the site's own people answer a reader. */
@Component
@RequiredArgsConstructor
public class Answering {

    private final Comments comments;
    private final Moderation moderation;
    private final ReplyNews news;
    private final People people;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    /**
     * Answers a reply. The answer is public at once, and so is what it answers: a reply that waits is approved first, for a
     * public answer has a public parent. It bears the person's name and credentials, and holds no address.
     *
     * @param id the id of the reply that is answered
     * @param version the version of that reply that was read
     * @param creationKey what makes a repeated call the same answer, or null
     * @throws NotAllowed for a machine, which has no name to answer with
     * @throws InvalidInput when the text cannot be shown
     * @throws StaleVersion when the answered one was changed meanwhile
     * @throws ModerationRefused when it is in spam or in the trash, or answers a reply that is not public
     */
    public Comment answer(Actor actor, String id, long version, String text, @Nullable String creationKey) {
        var person = people.find(actor.id())
                .orElseThrow(() -> new NotAllowed("A machine has no name to answer with. Sign in as a person."));
        var checked = checked(text);
        var before = creationKey == null ? Optional.<Comment>empty() : comments.withFingerprint(creationKey);
        if (before.isPresent()) {
            return before.get();
        }
        var answered = madePublic(actor, id, version);
        var answer = answer(person, answered, checked, creationKey);
        try {
            return news.tell(comments.insert(news.marked(CommentStatus.PENDING, answer)));
        } catch (DuplicateKeyException sentTwice) {
            return comments.withFingerprint(answer.fingerprint()).orElseThrow(() -> sentTwice);
        }
    }

    private Comment madePublic(Actor actor, String id, long version) {
        var answered = comments.require(id);
        answered.requireVersion("reply", version);
        answered.requireShown("reply");
        if (!answered.isApproved()) {
            return moderation.approve(actor, id, version);
        }
        moderation.requirePublicParent("reply", answered);
        return answered;
    }

    private Comment answer(Person person, Comment answered, String text, @Nullable String creationKey) {
        var id = ids.next();
        var now = clock.instant();
        return Comment.builder()
                .id(id)
                .version(1)
                .article(answered.article())
                .parent(answered.id())
                .name(person.name())
                .staff(new Badge(person.id(), person.credentials()))
                .text(text)
                .status(CommentStatus.APPROVED)
                .verdict(new Verdict(List.of()))
                .decision(new Decision(person.id(), now))
                .fingerprint(creationKey == null ? secrets.mac("staff-reply", id) : creationKey)
                .createdAt(now)
                .build();
    }

    private static String checked(String typed) {
        var problems = new Problems();
        var text = Reply.text(typed, "/text", problems);
        problems.throwIfAny();
        return text;
    }
}
