package org.comfrey.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.comfrey.server.store.StoreUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private MongoClient client;
    private MongoCollection<Document> jobs;
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void connect() {
        var address = StoreUnderTest.freshDatabase();
        client = MongoClients.create(address);
        jobs = client.getDatabase(String.valueOf(address.getDatabase())).getCollection("jobs");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void letsOneOfManyNodesDoTheWork() throws InterruptedException {
        var start = new CountDownLatch(1);
        Callable<Void> node = () -> {
            start.await();
            aNode().alone("purge", HOUR, HOUR, done::incrementAndGet);
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(12)) {
            Collections.nCopies(12, node).forEach(nodes::submit);
            start.countDown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void givesTheLeaseBackWhenTheWorkIsDone() {
        aNode().alone("schedule", Duration.ZERO, HOUR, done::incrementAndGet);
        aNode().alone("schedule", Duration.ZERO, HOUR, done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    @Test
    void keepsOtherNodesAwayWhileOneIsAtWork() {
        aNode().alone(
                        "schedule",
                        Duration.ZERO,
                        HOUR,
                        () -> CompletableFuture.runAsync(
                                        () -> aNode().alone("schedule", Duration.ZERO, HOUR, done::incrementAndGet))
                                .join());
        assertThat(done).hasValue(0);
        aNode().alone("purge", Duration.ZERO, HOUR, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void goesOnAfterANodeThatDied() {
        leaseOfADeadNode(Instant.now().plus(HOUR));
        aNode().alone("purge", Duration.ZERO, HOUR, done::incrementAndGet);
        assertThat(done).hasValue(0);
        jobs.deleteMany(new Document());
        leaseOfADeadNode(Instant.now().minusSeconds(1));
        aNode().alone("purge", Duration.ZERO, HOUR, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void givesTheLeaseBackWhenTheWorkFails() {
        assertThatThrownBy(() -> aNode().alone("purge", Duration.ZERO, HOUR, () -> {
                    throw new IllegalStateException("It failed.");
                }))
                .hasMessage("It failed.");
        aNode().alone("purge", Duration.ZERO, HOUR, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    private Leases aNode() {
        return new Leases(new MongoLockProvider(jobs), Clock.systemUTC());
    }

    private void leaseOfADeadNode(Instant until) {
        jobs.insertOne(new Document("_id", "purge")
                .append("lockUntil", Date.from(until))
                .append("lockedAt", Date.from(until.minus(HOUR)))
                .append("lockedBy", "a node that died"));
    }
}
