package org.comfrey.server.store;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.bson.BsonDocument;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.ChangeFeed;
import org.springframework.context.SmartLifecycle;

/**
 * Tells of what any process writes to a MongoDB, by its change streams: one for each collection, for a public node has
 * rights on single collections only. After an interruption it goes on where it was. Where MongoDB no longer knows the place,
 * and at the start, it tells that anything may have changed.
 */
@Slf4j
@RequiredArgsConstructor
final class ChangeStreams implements SmartLifecycle {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** For how long MongoDB holds a question open when there is no news. The end of the process waits for it. */
    private static final Duration AWAIT = Duration.ofSeconds(1);

    /** InvalidResumeToken, ChangeStreamFatalError and ChangeStreamHistoryLost. */
    private static final Set<Integer> PLACE_LOST = Set.of(260, 280, 286);

    private final boolean wanted;
    private final MongoDatabase database;
    private final ChangeFeed feed;

    /** Where each collection's stream is: a token after which it goes on. Only its own thread writes it. */
    private final Map<String, BsonDocument> places = new ConcurrentHashMap<>();

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var collection : Watched.collections()) {
            threads.add(Thread.ofVirtual().name("changes-of-" + collection).start(() -> follow(collection)));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow(String collection) {
        boolean interrupted = false;
        while (running) {
            try (var cursor = open(collection)) {
                if (!places.containsKey(collection)) {
                    feed.publish(Watched.any(collection));
                }
                if (interrupted) {
                    log.info("The changes of {} are followed again.", collection);
                    interrupted = false;
                }
                read(collection, cursor);
            } catch (MongoInterruptedException stopped) {
                return;
            } catch (MongoException failure) {
                if (!interrupted) {
                    log.warn("The changes of {} cannot be followed just now: {}", collection, failure.getMessage());
                    interrupted = true;
                }
                if (PLACE_LOST.contains(failure.getCode())) {
                    places.remove(collection);
                }
                pause();
            }
        }
    }

    /** Reads on until the stream ends. */
    private void read(String collection, MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor) {
        while (running) {
            var event = cursor.tryNext();
            if (event == null) {
                continue;
            }
            if (event.getOperationType() == OperationType.INVALIDATE) {
                // The collection was dropped or renamed. What comes after has nothing to do with what was before.
                places.remove(collection);
                return;
            }
            change(collection, event).ifPresent(feed::publish);
            places.put(collection, event.getResumeToken());
        }
    }

    private MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> open(String collection) {
        var place = places.get(collection);
        var stream = database.getCollection(collection, BsonDocument.class)
                .watch(BsonDocument.class)
                .fullDocument(FullDocument.UPDATE_LOOKUP)
                .maxAwaitTime(AWAIT.toMillis(), TimeUnit.MILLISECONDS);
        return (place == null ? stream : stream.resumeAfter(place)).cursor();
    }

    private static Optional<Change> change(String collection, ChangeStreamDocument<BsonDocument> event) {
        var document = event.getFullDocument();
        if (document != null) {
            return event.getOperationType() == OperationType.INSERT
                    ? Watched.inserted(collection, document)
                    : Watched.written(collection, document.get("_id"), document);
        }
        var key = event.getDocumentKey();
        return Watched.written(collection, key == null ? null : key.get("_id"), null);
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
