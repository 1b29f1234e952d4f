package org.comfrey.model.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.model.webhook.Webhook.DisabledBecause;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Webhooks: making, changing and removing them, and their secrets. */
@Component
@RequiredArgsConstructor
public class Webhooks implements Indexed {

    /** Each act on an article writes a delivery for each of them; this bounds how long that takes. */
    public static final int MOST = 50;

    /** For how long messages are signed with the former secret too, so that the receiver can change it in peace. */
    public static final Duration FORMER_SECRET_KEPT = Duration.ofHours(24);

    private static final String WHAT = "webhook";
    private static final String SECRET = "webhook-secret";
    private static final String SECRET_PREFIX = "whsec_";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A webhook whose secret is new.
     *
     * @param webhook what is stored of it
     * @param secret what its messages are signed with; shown only here and now
     */
    public record Made(Webhook webhook, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Made[" + webhook + "]";
        }
    }

    @Override
    public Class<?> document() {
        return Webhook.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("enabled", Direction.ASC),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /**
     * Makes a webhook.
     *
     * @param creationKey what makes a repeated call known, or null
     * @throws MadeBefore when the same key made one before
     * @throws WebhookRefused when there are {@value #MOST} already
     */
    public Made make(Actor by, WebhookForm form, @Nullable String creationKey) {
        if (mongo.count(new Query(), Webhook.class) >= MOST) {
            throw new WebhookRefused(
                    "create", WebhookRefused.Reason.TOO_MANY, "A site has at most " + MOST + " webhooks.");
        }
        var now = clock.instant();
        var secret = newSecret();
        var webhook = Webhook.builder()
                .id(ids.next())
                .version(1)
                .name(form.name())
                .url(form.url())
                .events(form.events())
                .enabled(form.enabled())
                .secretSealed(secrets.encrypt(SECRET, secret))
                .createdBy(by.id())
                .createdAt(now)
                .updatedAt(now)
                .creationKey(creationKey)
                .build();
        try {
            return new Made(mongo.insert(webhook), secret);
        } catch (DuplicateKeyException madeBefore) {
            throw new MadeBefore(madeBefore);
        }
    }

    /** @throws NotFound when there is none with that id */
    public Webhook require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Webhook> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Webhook.class));
    }

    /** The newest first. */
    public Page<Webhook> list(Slice slice) {
        return Page.cut(
                mongo.find(Cursor.newestFirst(new Query(), "createdAt", slice), Webhook.class),
                slice.limit(),
                webhook -> Cursor.of(webhook.createdAt(), webhook.id()));
    }

    /** Those that are switched on. */
    public List<Webhook> enabled() {
        return mongo.find(Query.query(Criteria.where("enabled").is(true)), Webhook.class);
    }

    /** Those that are to be told of such events now. */
    List<Webhook> wishingFor(EventType type) {
        return mongo.find(
                Query.query(Criteria.where("enabled").is(true).and("events").is(type)), Webhook.class);
    }

    /** @throws StaleVersion when another change came first */
    public Webhook change(String id, long version, WebhookForm form) {
        var webhook = requireVersion(id, version);
        return save(webhook.changed(form, clock.instant()));
    }

    /**
     * Gives a webhook a new secret. For {@link #FORMER_SECRET_KEPT}, its messages bear the signatures of both.
     *
     * @throws StaleVersion when another change came first
     */
    public Made renewSecret(String id, long version) {
        var webhook = requireVersion(id, version);
        var now = clock.instant();
        var secret = newSecret();
        var sealed = secrets.encrypt(SECRET, secret);
        return new Made(save(webhook.withSecret(sealed, now.plus(FORMER_SECRET_KEPT), now)), secret);
    }

    /**
     * Removes a webhook and all that was to be told to it.
     *
     * @throws StaleVersion when another change came first
     */
    public void remove(String id, long version) {
        requireVersion(id, version);
        if (!compareAndSet.remove(Webhook.class, id, version)) {
            throw new StaleVersion(WHAT, require(id).version());
        }
        deliveries.removeOf(id);
    }

    /** What a message that is sent now is signed with: one secret, or also the former one. */
    public List<SigningSecret> secretsOf(Webhook webhook) {
        var current = SigningSecret.of(secrets.decrypt(SECRET, webhook.secretSealed()));
        var former = webhook.formerSecretSealed();
        var until = webhook.formerSecretUntil();
        return former == null || until == null || !clock.instant().isBefore(until)
                ? List.of(current)
                : List.of(current, SigningSecret.of(secrets.decrypt(SECRET, former)));
    }

    /** Notes that an attempt failed. What was noted before stays. Nobody's act, so the version stays too. */
    public void failed(Webhook webhook, Instant at) {
        if (webhook.failingSince() == null) {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id")
                            .is(webhook.id())
                            .and("failingSince")
                            .is(null)),
                    new Update().set("failingSince", at),
                    Webhook.class);
        }
    }

    /** Notes that an attempt succeeded. */
    public void succeeded(Webhook webhook) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id")
                        .is(webhook.id())
                        .and("failingSince")
                        .exists(true)),
                new Update().unset("failingSince"),
                Webhook.class);
    }

    /**
     * Switches a webhook off, and has administrators told. An administrator who changes it at the same moment has the last
     * word.
     */
    public void disable(String id, DisabledBecause reason) {
        var webhook = find(id).filter(Webhook::enabled);
        if (webhook.isEmpty()) {
            return;
        }
        try {
            events.publishEvent(new WebhookDisabled(save(webhook.get().disabled(reason, clock.instant()))));
        } catch (StaleVersion | NotFound overtaken) {
            // The next failure switches it off, if it is still to be.
        }
    }

    private Webhook requireVersion(String id, long version) {
        var webhook = require(id);
        webhook.requireVersion(WHAT, version);
        return webhook;
    }

    private Webhook save(Webhook changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    /** 32 random bytes; the scheme asks for 24 to 64. */
    private String newSecret() {
        var bytes = Base64.getUrlDecoder().decode(secrets.randomToken());
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
