package org.comfrey.model.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who is at work on one article, and who of them holds the pen. The pen locks nothing: saving goes by version. It tells the others
 * that somebody is writing.
 *
 * @param id the article's id
 * @param version grows by one with each change
 * @param holder the id of whoever holds the pen, as long as that actor is present; or null
 * @param present those who were heard of, the first to come first
 * @param changedAt when somebody was last heard of
 */
@Document("article_presence")
public record Room(@Id String id, long version, @Nullable String holder, List<Presence> present, Instant changedAt)
        implements Versioned {

    /** How long after the last sign of life somebody counts as present. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** More are not told apart: it is a working copy, not a public page. */
    public static final int MOST = 50;

    public Room {
        present = List.copyOf(present);
    }

    static Room empty(String article, Instant now) {
        return new Room(article, 0, null, List.of(), now);
    }

    /** The same without those who have not been heard of. */
    Room at(Instant now) {
        var here = present.stream()
                .filter(presence -> presence.seenAt().plus(LEASE).isAfter(now))
                .toList();
        var kept = here.stream().anyMatch(presence -> presence.person().equals(holder)) ? holder : null;
        return new Room(id, version, kept, here, changedAt);
    }

    /** Takes a sign of life. Whoever comes while nobody holds the pen gets it. */
    Room heardOf(String person, String name, Instant now) {
        var here = at(now);
        var presence = here.find(person).map(known -> known.seen(now)).orElse(new Presence(person, name, now, now));
        var others = here.present().stream().filter(other -> !other.person().equals(person));
        var all = Stream.concat(others, Stream.of(presence))
                .sorted(java.util.Comparator.comparing(Presence::since))
                .limit(MOST)
                .toList();
        return new Room(id, version + 1, here.holder() == null ? person : here.holder(), all, now);
    }

    /** Gives the pen to somebody, whoever held it. */
    Room takenOver(String person, String name, Instant now) {
        var here = heardOf(person, name, now);
        return new Room(id, here.version(), person, here.present(), now);
    }

    Room left(String person, Instant now) {
        var here = at(now);
        var others = here.present().stream()
                .filter(other -> !other.person().equals(person))
                .toList();
        return new Room(id, version + 1, person.equals(here.holder()) ? null : here.holder(), others, now);
    }

    Optional<Presence> find(String person) {
        return present.stream()
                .filter(presence -> presence.person().equals(person))
                .findFirst();
    }
}
