package org.comfrey.model.privacy;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import lombok.Builder;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The proof that everything of one person was erased, and the order to do so: what is not done yet is found by it, after a
 * crash and after a restored backup. It holds no address, and stays.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param writer the keyed hash of the address, by which replies are found too
 * @param textsRemoved whether the texts go too, or the name alone
 * @param at when it was ordered; what came later is not concerned
 * @param by the id of whoever ordered it
 * @param name that person's name at that time
 * @param replies the ids of the replies that it changed, each noted before it was
 * @param messages how many messages were taken out of the outbox
 * @param entries how many entries were taken out of the lists of addresses
 * @param doneAt when there was nothing left to do; null until then
 * @param repeatedAt when it was last found that something had come back, as from a backup, and erased again; or null
 * @param creationKey what makes a repeated call known, or null
 */
@Document("erasures")
@Builder(toBuilder = true)
public record Erasure(
        @Id String id,
        long version,
        String writer,
        boolean textsRemoved,
        Instant at,
        String by,
        String name,
        List<String> replies,
        long messages,
        long entries,
        @Nullable Instant doneAt,
        @Nullable Instant repeatedAt,
        @Nullable String creationKey)
        implements Versioned {

    /** Keeps a record within a document, and within a request of the API. What comes after so many is erased and not named. */
    public static final int MOST_NAMED = 20_000;

    public Erasure {
        replies = List.copyOf(replies);
    }

    /** With more replies that it changes; each once. */
    Erasure naming(List<String> more) {
        var all = new LinkedHashSet<>(replies);
        more.stream().filter(id -> all.size() < MOST_NAMED).forEach(all::add);
        return all.size() == replies.size()
                ? this
                : next().replies(List.copyOf(all)).build();
    }

    Erasure counting(long messagesMore, long entriesMore) {
        return messagesMore + entriesMore == 0
                ? this
                : next().messages(messages + messagesMore)
                        .entries(entries + entriesMore)
                        .build();
    }

    /** There is nothing left to do. */
    Erasure done(Instant now) {
        return doneAt != null ? this : next().doneAt(now).build();
    }

    Erasure repeated(Instant now) {
        return next().repeatedAt(now).build();
    }

    private ErasureBuilder next() {
        return toBuilder().version(version + 1);
    }
}
