package org.comfrey.server.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * A process that writes until it is killed, and prints the id of each document once its insert is acknowledged. Each line
 * ends in a full stop, so that one cut short by the kill can be told.
 */
final class WritersUntilKilled {

    static final String DATABASE = "kill";
    static final String INSERTED = "inserted";
    static final String LAST = "last";
    static final int WRITERS = 16;

    /** Enough for a document to fill several pages of the file. */
    private static final String TEXT = "massage ".repeat(256);

    private WritersUntilKilled() {}

    /** @param arguments the folder, and the name of this round */
    public static void main(String[] arguments) {
        // Tidied all the time, so that the kill also comes in the midst of that.
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), Duration.ofMillis(20));
        MongoClient client = MongoClients.create(store.address(DATABASE));
        MongoCollection<Document> inserted = client.getDatabase(DATABASE).getCollection(INSERTED);
        inserted.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        MongoCollection<Document> last = client.getDatabase(DATABASE).getCollection(LAST);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> {
                        for (int i = 0; ; i++) {
                            write(inserted, last, writer, arguments[1] + "-" + writer + "-" + i);
                        }
                    }));
        }
    }

    private static void write(
            MongoCollection<Document> inserted, MongoCollection<Document> last, int writer, String id) {
        inserted.insertOne(document(id));
        last.replaceOne(
                Filters.eq("_id", writer),
                new Document("id", id).append("text", TEXT),
                new ReplaceOptions().upsert(true));
        System.out.println(id + ".");
    }

    static Document document(String id) {
        return new Document("_id", id).append("slug", "slug-" + id).append("text", TEXT);
    }
}
