package org.comfrey.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreKilledTests {

    private static final int ROUNDS = 3;
    private static final int ACKNOWLEDGED_PER_ROUND = 1_000;

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedWriteWhenTheProcessIsKilled() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> ofThisRound = writeUntilKilled("round" + round);
            acknowledged.addAll(ofThisRound);
            try (EmbeddedStore store = EmbeddedStore.open(folder);
                    MongoClient client = MongoClients.create(store.address(WritersUntilKilled.DATABASE))) {
                MongoDatabase database = client.getDatabase(WritersUntilKilled.DATABASE);
                assertEverythingIsThere(database, acknowledged);
                assertReplacementsAreThere(database, ofThisRound);
                assertIndexAgrees(database.getCollection(WritersUntilKilled.INSERTED), ofThisRound);
            }
        }
    }

    /** The ids that the child had printed, and so had been told of, when it died. */
    private List<String> writeUntilKilled(String round) throws IOException, InterruptedException {
        Process child = ChildProcess.start(WritersUntilKilled.class, folder.toString(), round);
        List<String> acknowledged = new ArrayList<>();
        List<String> other = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean id = line.startsWith(round) && line.endsWith(".");
                (id ? acknowledged : other).add(id ? line.substring(0, line.length() - 1) : line);
                if (acknowledged.size() == ACKNOWLEDGED_PER_ROUND) {
                    // By its handle: killed through the process itself, what it last said would be thrown away.
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(acknowledged)
                .as("acknowledged; the child also said: %s", other)
                .hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_PER_ROUND);
        return acknowledged;
    }

    private static void assertEverythingIsThere(MongoDatabase database, List<String> acknowledged) {
        Set<String> found = new HashSet<>();
        database.getCollection(WritersUntilKilled.INSERTED)
                .find()
                .forEach(document -> found.add(document.getString("_id")));
        assertThat(found).containsAll(acknowledged);
    }

    /** A writer's replacement may be newer than the last one it told of, by one; never older. */
    private static void assertReplacementsAreThere(MongoDatabase database, List<String> ofThisRound) {
        lastNumbers(ofThisRound).forEach((writer, number) -> {
            Document last = database.getCollection(WritersUntilKilled.LAST)
                    .find(Filters.eq("_id", Integer.parseInt(writer.substring(writer.indexOf('-') + 1))))
                    .first();
            assertThat(last).isNotNull();
            assertThat(numberOf(last.getString("id"))).isBetween(number, number + 1);
        });
    }

    /** No document without its index entry, and no entry without its document, for what was under way at the kill. */
    private static void assertIndexAgrees(MongoCollection<Document> inserted, List<String> ofThisRound) {
        lastNumbers(ofThisRound).forEach((writer, number) -> {
            assertThatThrownBy(() -> inserted.insertOne(new Document("slug", "slug-" + writer + "-" + number)))
                    .isInstanceOf(MongoWriteException.class);
            String underWay = writer + "-" + (number + 1);
            if (inserted.countDocuments(Filters.eq("_id", underWay)) == 0) {
                assertThatCode(() -> inserted.insertOne(WritersUntilKilled.document(underWay)))
                        .doesNotThrowAnyException();
            }
        });
    }

    private static Map<String, Integer> lastNumbers(List<String> ids) {
        Map<String, Integer> last = new HashMap<>();
        ids.forEach(id -> last.merge(id.substring(0, id.lastIndexOf('-')), numberOf(id), Math::max));
        return last;
    }

    private static int numberOf(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }
}
