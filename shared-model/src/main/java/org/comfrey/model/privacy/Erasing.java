package org.comfrey.model.privacy;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Actor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.RepliesOfWriter;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Erases everything of one person. The order is stored first. From it the work is done in batches, each of which finds what
 * is left by the hash of the address, which what is erased no longer has: so it may be repeated, by several processes at a
 * time, after a crash and after a restored backup, and ends where there is nothing left.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Erasing {

    private static final int BATCH = 100;

    /** What whoever orders it waits for. The rest is background work. */
    private static final int BATCHES_AT_ONCE = 5;

    /** Bounds a round of the background work, which comes again. */
    private static final int BATCHES_A_ROUND = 500;

    private final Erasures erasures;
    private final RepliesOfWriter replies;
    private final Writers writers;
    private final Leftovers leftovers;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    /**
     * Orders that everything of the person with that address is erased, and begins.
     *
     * @param textsRemoved whether the texts of replies go too, or the name alone
     * @param creationKey what makes a repeated call the same order, or null
     * @return how far it has come; with many replies, the background work goes on with it
     */
    public Erasure order(Actor actor, EmailAddress email, boolean textsRemoved, @Nullable String creationKey) {
        var now = clock.instant();
        var order = erasures.insert(Erasure.builder()
                .id(ids.next())
                .version(1)
                .writer(writers.hashOf(email))
                .textsRemoved(textsRemoved)
                .at(now)
                .by(actor.id())
                .name(people.find(actor.id()).map(Person::name).orElse(actor.id()))
                .replies(List.of())
                .creationKey(creationKey)
                .build());
        try {
            goOn(order, BATCHES_AT_ONCE);
        } catch (DataAccessException unreachable) {
            // It is ordered, and whoever ordered it need not do so again.
            log.warn("Erasure {} goes on later: {}", order.id(), unreachable.getMessage());
        }
        return erasures.require(order.id());
    }

    /** Whether something is left to do, for which it looks at an index. */
    public boolean hasUnfinished() {
        return !erasures.unfinished(1).isEmpty();
    }

    /** Goes on with what is not done, also after a crash. */
    public void finishAll() {
        erasures.unfinished(BATCH).forEach(erasure -> goOn(erasure, BATCHES_A_ROUND));
    }

    private void goOn(Erasure erasure, int batches) {
        if (eraseReplies(erasure, batches)) {
            var removed =
                    leftovers.remove(List.of(erasure), true).getOrDefault(erasure.id(), Leftovers.Removed.NOTHING);
            erasures.change(erasure.id(), noted -> noted.counting(removed.messages(), removed.entries()));
            erasures.change(erasure.id(), noted -> noted.done(clock.instant()));
        }
    }

    /** Whether none is left. */
    boolean eraseReplies(Erasure erasure, int batches) {
        for (int batch = 0; batch < batches; batch++) {
            var found = replies.until(erasure.writer(), erasure.at(), BATCH);
            if (found.isEmpty()) {
                return true;
            }
            var named = found.stream().map(Comment::id).toList();
            // Noted before it is done: what a crash left undone is found again, and is noted once.
            erasures.change(erasure.id(), noted -> noted.naming(named));
            found.forEach(reply -> replies.erase(reply, erasure.id(), erasure.textsRemoved()));
        }
        return replies.until(erasure.writer(), erasure.at(), 1).isEmpty();
    }

    boolean finds(Erasure erasure) {
        return !replies.until(erasure.writer(), erasure.at(), 1).isEmpty();
    }
}
