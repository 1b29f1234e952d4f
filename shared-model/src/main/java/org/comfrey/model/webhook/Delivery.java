package org.comfrey.model.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.Builder;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One event that one webhook is told of, and what became of it.
 *
 * @param id made of the event and the webhook, so that there is one of both at most
 * @param version grows by one with each change
 * @param webhook the id of the webhook
 * @param event the id of the event
 * @param type what happened
 * @param occurredAt when
 * @param data what it happened to, as {@link Announcement#data()}
 * @param state how far it came
 * @param tries how often it was tried since it was last queued, or is being tried
 * @param dueAt when it is tried next; while it is being tried, when it may be taken for forgotten
 * @param attempts what became of each try, the oldest first; the last {@value #MOST_ATTEMPTS} of them
 * @param createdAt when it was queued for the first time
 */
@Document("webhook_deliveries")
@Builder(toBuilder = true)
public record Delivery(
        @Id String id,
        long version,
        String webhook,
        String event,
        EventType type,
        Instant occurredAt,
        Map<String, String> data,
        DeliveryState state,
        int tries,
        Instant dueAt,
        List<Attempt> attempts,
        Instant createdAt)
        implements Versioned {

    public static final int MOST_ATTEMPTS = 20;

    /** How long to wait after each failed try: the schedule that Standard Webhooks proposes. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** How often a delivery is tried before it is given up, over some three days. */
    public static final int MOST_TRIES = PAUSES.size() + 1;

    /** A receiver may ask to be left alone for no longer than this. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    /** Pauses are longer by up to a fifth, so that what failed together does not come back together. */
    private static final double MOST_JITTER = 0.2;

    public Delivery {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        attempts = List.copyOf(attempts);
    }

    Delivery delivered(Attempt attempt) {
        return noted(attempt).state(DeliveryState.DELIVERED).build();
    }

    /**
     * Tried in vain.
     *
     * @param wished the least time until the next try that the receiver asked for, or null
     * @param forGood whether another try would fail as well
     */
    Delivery failed(Attempt attempt, @Nullable Duration wished, boolean forGood, Instant now) {
        if (forGood || tries >= MOST_TRIES) {
            return noted(attempt).state(DeliveryState.FAILED).build();
        }
        return noted(attempt).dueAt(now.plus(pause(wished))).build();
    }

    Delivery queuedAgain(Instant now) {
        return toBuilder()
                .version(version + 1)
                .state(DeliveryState.WAITING)
                .tries(0)
                .dueAt(now)
                .build();
    }

    private DeliveryBuilder noted(Attempt attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return toBuilder()
                .version(version + 1)
                .attempts(all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size()));
    }

    private Duration pause(@Nullable Duration wished) {
        var planned = PAUSES.get(tries - 1);
        var spread = planned.plusMillis((long) (planned.toMillis() * MOST_JITTER * fraction()));
        if (wished == null || wished.compareTo(spread) <= 0) {
            return spread;
        }
        return wished.compareTo(LONGEST_PAUSE) < 0 ? wished : LONGEST_PAUSE;
    }

    /** Something between 0 and 1 that is another one for each delivery and try. */
    private double fraction() {
        return Math.floorMod(Announcement.digest(id + tries).hashCode(), 1000) / 1000.0;
    }
}
