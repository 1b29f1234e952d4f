package org.comfrey.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.Change.Subject;
import org.comfrey.model.change.ChangeFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a store that tells of its changes as MongoDB does. */
class ChangeStreamsTests {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    private final ChangeFeed feed = new ChangeFeed();
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private ChangeStreams streams;

    @BeforeEach
    void follow() throws InterruptedException {
        server = new MongoServer(H2Backend.inMemory());
        server.enableOplog();
        client = MongoClients.create(server.bindAndGetConnectionString() + "/?retryWrites=false");
        database = client.getDatabase("test");
        Watched.collections().forEach(database::createCollection);
        feed.subscribe(told::add);
        streams = new ChangeStreams(true, database, feed);
        streams.start();
        for (int i = 0; i < Watched.collections().size(); i++) {
            var first = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(first.isOfAny()).isTrue();
        }
    }

    @AfterEach
    void end() {
        streams.stop();
        client.close();
        server.shutdownNow();
    }

    @Test
    void tellsWhichArticleWasPublishedChangedAndDeleted() throws InterruptedException {
        var id = new ObjectId();
        var publications = database.getCollection("publications");
        var change = new Change(Subject.PUBLICATION, id.toHexString());
        publications.insertOne(new Document("_id", id));
        assertThat(next()).isEqualTo(change);
        publications.updateOne(Filters.eq("_id", id), Updates.set("status", "WITHDRAWN"));
        assertThat(next()).isEqualTo(change);
        publications.deleteOne(Filters.eq("_id", id));
        assertThat(next()).isEqualTo(change);
    }

    @Test
    void tellsUnderWhichArticleAReplyStandsOnceReadersMaySeeIt() throws InterruptedException {
        var comments = database.getCollection("comments");
        comments.insertOne(new Document("_id", 1).append("article", "a").append("status", "PENDING"));
        comments.replaceOne(
                Filters.eq("_id", 1),
                new Document("_id", 1).append("article", "a").append("status", "APPROVED"));
        assertThat(next()).isEqualTo(new Change(Subject.WAITING_REPLIES, "a"));
        assertThat(next()).isEqualTo(new Change(Subject.REPLIES, "a"));
        assertThat(told).isEmpty();
    }

    @Test
    void saysThatAnyMayHaveChangedWhereTheDeletedIsUnknown() throws InterruptedException {
        database.getCollection("comments")
                .insertOne(new Document("_id", 1).append("article", "a").append("status", "APPROVED"));
        assertThat(next()).isEqualTo(new Change(Subject.REPLIES, "a"));
        database.getCollection("comments").deleteOne(Filters.eq("_id", 1));
        assertThat(next()).isEqualTo(Change.ofAny(Subject.REPLIES));
    }

    private Change next() throws InterruptedException {
        var change = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        return change;
    }
}
