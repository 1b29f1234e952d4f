package org.comfrey.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in the store, with three differences from what the library does. A session is written whole only once: a save
 * after that moves its end and cannot bring back a session that was ended meanwhile by another request. Its end is moved
 * once a minute at most, for a write that waits for the disk at every request would be felt. And what it holds is written
 * as JSON of texts, so that nothing from the store is ever deserialized into objects.
 */
@Slf4j
@Component
class SessionStore extends MongoIndexedSessionRepository {

    /** How long a session lasts that nobody uses. */
    static final Duration IDLE = Duration.ofHours(8);

    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final String COLLECTION = "sessions";
    /** Marks, in memory only, what came from the store, and when it was last used as the store knows it. */
    private static final String STORED = "stored";

    private final MongoOperations mongo;
    private final Clock clock;

    SessionStore(MongoOperations mongo, JsonMapper json, Secrets secrets, Clock clock) {
        super(mongo);
        this.mongo = mongo;
        this.clock = clock;
        setCollectionName(COLLECTION);
        setDefaultMaxInactiveInterval(IDLE);
        setSessionIdGenerator((SessionIdGenerator) secrets::randomToken);
        setMongoSessionConverter(new JdkMongoSessionConverter(
                json::writeValueAsBytes,
                bytes -> new HashMap<>(json.readValue(bytes, new TypeReference<Map<String, String>>() {})),
                IDLE));
    }

    @Override
    public @Nullable MongoSession findById(String id) {
        var session = super.findById(id);
        if (session != null) {
            session.setAttribute(STORED, session.getLastAccessedTime().toString());
        }
        return session;
    }

    @Override
    public void save(MongoSession session) {
        String stored = session.getAttribute(STORED);
        if (stored == null) {
            super.save(session);
            session.setAttribute(STORED, session.getLastAccessedTime().toString());
        } else if (session.getLastAccessedTime().isAfter(Instant.parse(stored).plus(TOUCH))) {
            touch(session);
        }
    }

    /** MongoDB removes what has expired by its index; the embedded store has to be told. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            mongo.remove(Query.query(Criteria.where("expireAt").lt(Date.from(clock.instant()))), COLLECTION);
        } catch (DataAccessException unreachable) {
            log.warn("Could not remove expired sessions: {} The next round tries again.", unreachable.getMessage());
        }
    }

    private void touch(MongoSession session) {
        var used = session.getLastAccessedTime();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(session.getId())),
                new Update()
                        .set("accessed", Date.from(used))
                        .set("expireAt", Date.from(used.plus(session.getMaxInactiveInterval()))),
                COLLECTION);
    }
}
