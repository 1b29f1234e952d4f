package org.comfrey.model.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What webhooks are to be told, and were told. As with mail, whoever carries a delivery out claims it for a while, and what a
 * crash left claimed is claimed again: each is sent at least once, and almost always exactly once.
 */
@Component
@RequiredArgsConstructor
public class Deliveries implements Indexed {

    /** For how long a delivery is kept, whatever became of it. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** In the time of one claim a receiver answers or is given up. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final String WHAT = "delivery";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final Ids ids;
    private final Clock clock;

    @Override
    public Class<?> document() {
        return Delivery.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("webhook", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("webhook", Direction.ASC)
                        .on("state", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("webhook", Direction.ASC).on("state", Direction.ASC).on("dueAt", Direction.ASC),
                new Index("createdAt", Direction.ASC));
    }

    /** Has a webhook told of an event soon, unless that was done before. */
    void queue(Webhook webhook, Announcement announcement) {
        try {
            mongo.insert(delivery(webhook, announcement));
        } catch (DuplicateKeyException queuedBefore) {
            // One delivery of an event to a webhook is enough.
        }
    }

    /**
     * Has a webhook told of a test.
     *
     * @throws WebhookRefused when it is switched off
     */
    public Delivery test(Webhook webhook) {
        requireEnabled(webhook, "test");
        var test = Announcement.of(
                EventType.TEST,
                ids.next(),
                1,
                clock.instant(),
                Map.of("webhook", webhook.id(), "name", webhook.name()));
        return mongo.insert(delivery(webhook, test));
    }

    /** @throws NotFound when that webhook has none with that id */
    public Delivery require(String webhook, String id) {
        return Optional.ofNullable(mongo.findById(id, Delivery.class))
                .filter(delivery -> delivery.webhook().equals(webhook))
                .orElseThrow(() -> new NotFound(WHAT));
    }

    /** Deliveries to a webhook, the newest first; narrowed to a state when that is not null. */
    public Page<Delivery> list(String webhook, @Nullable DeliveryState state, Slice slice) {
        var query = Cursor.newestFirst(Query.query(Criteria.where("webhook").is(webhook)), "createdAt", slice);
        if (state != null) {
            query.addCriteria(Criteria.where("state").is(state));
        }
        return Page.cut(
                mongo.find(query, Delivery.class),
                slice.limit(),
                delivery -> Cursor.of(delivery.createdAt(), delivery.id()));
    }

    /**
     * Has a delivery carried out once more at once, as if it had just been queued. It bears the id of the event that it had.
     *
     * @throws StaleVersion when it was changed meanwhile
     * @throws WebhookRefused when the webhook is switched off
     */
    public Delivery redeliver(Webhook webhook, String id, long version) {
        var delivery = require(webhook.id(), id);
        delivery.requireVersion(WHAT, version);
        requireEnabled(webhook, "redeliver");
        return save(delivery.queuedAgain(clock.instant()));
    }

    /** Whether anything is due for any of these webhooks. */
    public boolean hasDue(Collection<String> webhooks) {
        return mongo.exists(
                Query.query(Criteria.where("webhook")
                        .in(webhooks)
                        .and("state")
                        .is(DeliveryState.WAITING)
                        .and("dueAt")
                        .lte(clock.instant())),
                Delivery.class);
    }

    /**
     * Takes the next delivery to a webhook that is due. Nobody else gets it for {@link #CLAIM}; whoever took it says by
     * {@link #delivered} or {@link #failed} what became of it.
     */
    public Optional<Delivery> claim(String webhook) {
        var now = clock.instant();
        var due = Query.query(Criteria.where("webhook")
                        .is(webhook)
                        .and("state")
                        .is(DeliveryState.WAITING)
                        .and("dueAt")
                        .lte(now))
                .with(Sort.by("dueAt"));
        var claim = new Update().set("dueAt", now.plus(CLAIM)).inc("tries", 1).inc("version", 1);
        return Optional.ofNullable(
                mongo.findAndModify(due, claim, FindAndModifyOptions.options().returnNew(true), Delivery.class));
    }

    /** Notes that a claimed delivery arrived. */
    public void delivered(Delivery claimed, Attempt attempt) {
        settle(claimed.delivered(attempt));
    }

    /**
     * Notes that a claimed delivery did not arrive. It is tried again after a while, unless that is of no use.
     *
     * @param wished the least time until the next try that the receiver asked for, or null
     * @param forGood whether another try would fail as well
     * @return whether it was given up
     */
    public boolean failed(Delivery claimed, Attempt attempt, @Nullable Duration wished, boolean forGood) {
        var failed = claimed.failed(attempt, wished, forGood, clock.instant());
        settle(failed);
        return failed.state() == DeliveryState.FAILED;
    }

    /**
     * Deletes what was kept long enough.
     *
     * @return how many
     */
    public long purge() {
        var end = clock.instant().minus(KEPT);
        return mongo.remove(Query.query(Criteria.where("createdAt").lt(end)), Delivery.class)
                .getDeletedCount();
    }

    void removeOf(String webhook) {
        mongo.remove(Query.query(Criteria.where("webhook").is(webhook)), Delivery.class);
    }

    private Delivery delivery(Webhook webhook, Announcement announcement) {
        var now = clock.instant();
        return Delivery.builder()
                .id(Announcement.digest(announcement.id() + ":" + webhook.id()))
                .version(1)
                .webhook(webhook.id())
                .event(announcement.id())
                .type(announcement.type())
                .occurredAt(announcement.at())
                .data(announcement.data())
                .state(DeliveryState.WAITING)
                .dueAt(now)
                .attempts(List.of())
                .createdAt(now)
                .build();
    }

    private static void requireEnabled(Webhook webhook, String act) {
        if (!webhook.enabled()) {
            throw new WebhookRefused(
                    act, WebhookRefused.Reason.DISABLED, "The webhook is switched off. Switch it on first.");
        }
    }

    /** Whoever took a claim that had run out, or an administrator, has the last word. */
    private void settle(Delivery delivery) {
        try {
            save(delivery);
        } catch (StaleVersion | NotFound overtaken) {
            // What they noted stands.
        }
    }

    private Delivery save(Delivery changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }
}
