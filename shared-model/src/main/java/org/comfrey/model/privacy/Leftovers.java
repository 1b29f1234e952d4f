package org.comfrey.model.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.person.People;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Contention;
import org.springframework.stereotype.Component;

/**
 * What names an address beside replies: messages to it in the outbox, and the lists of addresses whose replies are held,
 * blocked or trusted. The mail of an account stays with the account.
 */
@Component
@RequiredArgsConstructor
class Leftovers {

    private final Outbox outbox;
    private final SettingsStore settings;
    private final People people;
    private final Writers writers;

    /** How much was removed. */
    record Removed(long messages, long entries) {

        static final Removed NOTHING = new Removed(0, 0);

        Removed and(Removed more) {
            return new Removed(messages + more.messages, entries + more.entries);
        }
    }

    /**
     * Removes what names the addresses of these erasures and was there when they were ordered.
     *
     * @param lists whether from the lists too, in which entries have no time
     * @return what was removed, by the ids of the erasures
     */
    Map<String, Removed> remove(Collection<Erasure> erasures, boolean lists) {
        var byWriter = erasures.stream()
                .collect(Collectors.toMap(
                        Erasure::writer,
                        Function.identity(),
                        (one, other) -> one.at().isAfter(other.at()) ? one : other));
        var removed = new HashMap<String, Removed>();
        outbox.forEach((mail, to) -> {
            var erasure = byWriter.get(writers.hashOf(to));
            if (erasure != null && !mail.createdAt().isAfter(erasure.at()) && !isOfAccount(to)) {
                remove(mail);
                removed.merge(erasure.id(), new Removed(1, 0), Removed::and);
            }
        });
        if (lists) {
            removeFromLists(byWriter).forEach((id, more) -> removed.merge(id, more, Removed::and));
        }
        return removed;
    }

    private void remove(Mail mail) {
        outbox.remove(mail);
    }

    private boolean isOfAccount(EmailAddress email) {
        return people.withEmail(email).isPresent();
    }

    private Map<String, Removed> removeFromLists(Map<String, Erasure> byWriter) {
        var removed = new HashMap<String, Removed>();
        Contention.outlasts("Taking addresses out of the settings", () -> {
            removed.clear();
            var site = settings.site();
            var without = site.discussion().without(entry -> {
                var erasure = byWriter.get(writers.hashOf(entry));
                if (erasure == null) {
                    return false;
                }
                removed.merge(erasure.id(), new Removed(0, 1), Removed::and);
                return true;
            });
            if (!removed.isEmpty()) {
                settings.save(
                        site.version(), site.toBuilder().discussion(without).build());
            }
            return true;
        });
        return removed;
    }

    /** The messages to an address, the newest first. */
    List<Mail> messagesTo(EmailAddress email) {
        var found = new ArrayList<Mail>();
        outbox.forEach((mail, to) -> {
            if (to.equals(email)) {
                found.add(mail);
            }
        });
        return List.copyOf(found);
    }
}
