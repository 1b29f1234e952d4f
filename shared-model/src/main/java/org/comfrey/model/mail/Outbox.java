package org.comfrey.model.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
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
 * Mail that waits, was sent or failed. What was queued is not lost: whoever sends it claims it for a while, and what a
 * crash left claimed is claimed again. So a message is sent at least once, and almost always exactly once.
 */
@Component
@RequiredArgsConstructor
public class Outbox implements Indexed {

    /** For how long a message is kept, whatever became of it, and its key is known. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** What waited longer, for there was no mail server, would come as a surprise. */
    static final Duration FRESH = Duration.ofDays(3);

    /** In the time of one claim a mail server answers or never will. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final String WHAT = "message";
    private static final int LONGEST_ERROR = 500;

    /** How long to wait after each failed try. After the last one, the message is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** How often a message is tried. */
    public static final int MOST_TRIES = PAUSES.size() + 1;

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final MailSeal seal;
    private final Ids ids;
    private final Clock clock;

    @Override
    public Class<?> document() {
        return Mail.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("deduplicationKey", Direction.ASC).unique(),
                new Index("state", Direction.ASC).on("dueAt", Direction.ASC),
                new Index("state", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /**
     * Puts a message into the outbox, to be sent soon.
     *
     * @return false when the same message was queued before; nothing is done then
     */
    public boolean queue(MailMessage message) {
        var now = clock.instant();
        var mail = Mail.builder()
                .id(ids.next())
                .version(1)
                .state(MailState.QUEUED)
                .template(message.template())
                .locale(message.locale().toLanguageTag())
                .toSealed(seal.seal(message.to()))
                .valuesSealed(seal.seal(message.values(), message.locale()))
                .deduplicationKey(message.deduplicationKey())
                .dueAt(now)
                .queuedAt(now)
                .createdAt(now)
                .build();
        try {
            mongo.insert(mail);
            return true;
        } catch (DuplicateKeyException queuedBefore) {
            return false;
        }
    }

    /** Whether the message of that key was queued before. */
    public boolean holds(String deduplicationKey) {
        return mongo.exists(Query.query(Criteria.where("deduplicationKey").is(deduplicationKey)), Mail.class);
    }

    /** @throws NotFound when there is none with that id */
    public Mail require(String id) {
        return Optional.ofNullable(mongo.findById(id, Mail.class)).orElseThrow(() -> new NotFound(WHAT));
    }

    /** Messages, the newest first; narrowed to a state when that is not null. */
    public Page<Mail> list(@Nullable MailState state, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        if (state != null) {
            query.addCriteria(Criteria.where("state").is(state));
        }
        return Page.cut(mongo.find(query, Mail.class), slice.limit(), mail -> Cursor.of(mail.createdAt(), mail.id()));
    }

    /** How many messages are in that state. */
    public long count(MailState state) {
        return mongo.count(Query.query(Criteria.where("state").is(state)), Mail.class);
    }

    /** Whom a message goes to. */
    public EmailAddress to(Mail mail) {
        return seal.address(mail.toSealed());
    }

    /** What is put into its words; nothing when it was a secret and was sent. */
    public Optional<Map<String, Object>> values(Mail mail) {
        return Optional.ofNullable(mail.valuesSealed()).map(seal::values);
    }

    /**
     * Has a message tried again at once, as if it had just been queued.
     *
     * @throws StaleVersion when it was changed meanwhile
     * @throws AlreadySent when it was sent
     */
    public Mail retry(String id, long version) {
        var mail = require(id);
        mail.requireVersion(WHAT, version);
        if (mail.state() == MailState.SENT) {
            throw new AlreadySent();
        }
        var now = clock.instant();
        return save(mail.toBuilder()
                .state(MailState.QUEUED)
                .tries(0)
                .dueAt(now)
                .queuedAt(now)
                .build());
    }

    /**
     * Takes the next message that is due. Nobody else gets it for {@link #CLAIM}; whoever took it says by {@link #sent}
     * or {@link #failed} what became of it.
     */
    public Optional<Mail> claim() {
        var now = clock.instant();
        var due = Query.query(Criteria.where("state")
                        .is(MailState.QUEUED)
                        .and("dueAt")
                        .lte(now))
                .with(Sort.by("dueAt"));
        var claim = new Update().set("dueAt", now.plus(CLAIM)).inc("tries", 1).inc("version", 1);
        return Optional.ofNullable(
                mongo.findAndModify(due, claim, FindAndModifyOptions.options().returnNew(true), Mail.class));
    }

    /** Whether a claimed message waited so long that it should not be sent by itself any more. */
    public boolean isStale(Mail mail) {
        return mail.queuedAt().isBefore(clock.instant().minus(FRESH));
    }

    /**
     * Notes that a claimed message was sent.
     *
     * @param secret whether what it said is forgotten now
     */
    public void sent(Mail claimed, boolean secret) {
        settle(claimed.toBuilder()
                .state(MailState.SENT)
                .sentAt(clock.instant())
                .lastError(null)
                .valuesSealed(secret ? null : claimed.valuesSealed())
                .build());
    }

    /**
     * Notes that a claimed message could not be sent. It is tried again after a while, unless that is of no use.
     *
     * @param error what went wrong, for an administrator
     * @param forGood whether another try would fail as well
     */
    public void failed(Mail claimed, String error, boolean forGood) {
        var failed = claimed.toBuilder().lastError(oneLine(error));
        if (forGood || claimed.tries() >= MOST_TRIES) {
            settle(failed.state(MailState.FAILED).build());
        } else {
            settle(failed.dueAt(clock.instant().plus(PAUSES.get(claimed.tries() - 1)))
                    .build());
        }
    }

    /**
     * Deletes what was kept long enough.
     *
     * @return how many
     */
    public long purge() {
        Instant end = clock.instant().minus(KEPT);
        return mongo.remove(Query.query(Criteria.where("createdAt").lt(end)), Mail.class)
                .getDeletedCount();
    }

    /**
     * Each message in turn, with whom it goes to. Addresses are encrypted, so that one cannot be asked for. What cannot be
     * read, for it was encrypted with another key, is passed over.
     */
    public void forEach(BiConsumer<Mail, EmailAddress> look) {
        Page<Mail> page = list(null, new Slice(Slice.MOST, null));
        look(page, look);
        for (var next = page.next(); next != null; next = page.next()) {
            page = list(null, new Slice(Slice.MOST, Cursor.decode(next)));
            look(page, look);
        }
    }

    private void look(Page<Mail> page, BiConsumer<Mail, EmailAddress> look) {
        for (var mail : page.items()) {
            Optional<EmailAddress> to;
            try {
                to = Optional.of(to(mail));
            } catch (IllegalStateException ofAnotherKey) {
                to = Optional.empty();
            }
            to.ifPresent(address -> look.accept(mail, address));
        }
    }

    /** Removes a message, whatever became of it meanwhile. */
    public void remove(Mail mail) {
        mongo.remove(Query.query(Criteria.where("_id").is(mail.id())), Mail.class);
    }

    /** Whoever took a claim that had run out, or an administrator, has the last word. */
    private void settle(Mail mail) {
        try {
            save(mail);
        } catch (StaleVersion | NotFound overtaken) {
            // What they noted stands.
        }
    }

    private Mail save(Mail mail) {
        return compareAndSet.replace(
                WHAT,
                mail.version(),
                mail.toBuilder().version(mail.version() + 1).build());
    }

    private static String oneLine(String error) {
        var line = error.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
    }
}
