package org.comfrey.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.comfrey.model.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    private static final String DATABASE = "test";
    private static final int WRITERS = 16;
    private static final int STEPS = 50;

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatIsInUse() {
        try (EmbeddedStore first = EmbeddedStore.open(folder)) {
            assertThat(first.folder()).isEqualTo(folder);
            assertThatThrownBy(() -> EmbeddedStore.open(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("COMFREY_DATA_DIR");
        }
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedStore.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesAFileThatIsNotAStoreAndLetsTheFolderGo() throws IOException {
        Files.writeString(folder.resolve("comfrey.store"), "something else ".repeat(1_000));
        assertThatThrownBy(() -> EmbeddedStore.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("comfrey.store");
        Files.delete(folder.resolve("comfrey.store"));
        EmbeddedStore.open(folder).close();
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.address(DATABASE).getHosts())
                    .singleElement()
                    .asString()
                    .startsWith("127.0.0.1:");
        }
    }

    @Test
    void losesNoUpdateOfWritersThatCompareAndSet() {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.address(DATABASE))) {
            MongoCollection<Document> counters = client.getDatabase(DATABASE).getCollection("counters");
            counters.insertOne(new Document("_id", "it").append("version", 0));
            try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                IntStream.range(0, WRITERS).forEach(_ -> writers.execute(() -> step(counters)));
            }
            assertThat(version(counters)).isEqualTo(WRITERS * STEPS);
        }
    }

    private static void step(MongoCollection<Document> counters) {
        int done = 0;
        while (done < STEPS) {
            int seen = version(counters);
            done += (int) counters.updateOne(
                            Filters.and(Filters.eq("_id", "it"), Filters.eq("version", seen)),
                            Updates.set("version", seen + 1))
                    .getModifiedCount();
        }
    }

    private static int version(MongoCollection<Document> counters) {
        return Objects.requireNonNull(counters.find(Filters.eq("_id", "it")).first())
                .getInteger("version");
    }

    @Test
    void shrinksTheFileOnACleanClose() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.address(DATABASE))) {
            MongoCollection<Document> documents = client.getDatabase(DATABASE).getCollection("documents");
            for (int i = 0; i < 300; i++) {
                documents.insertOne(new Document("_id", i).append("text", "massage ".repeat(2_000)));
            }
            documents.deleteMany(Filters.gte("_id", 1));
        }
        assertThat(Files.size(folder.resolve("comfrey.store"))).isLessThan(1_000_000);
    }
}
