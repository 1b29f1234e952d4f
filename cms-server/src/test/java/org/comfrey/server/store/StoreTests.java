package org.comfrey.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.comfrey.server.store.Store.Mongo;
import org.junit.jupiter.api.Test;

class StoreTests {

    @Test
    void asksAServerWhatItIs() {
        ConnectionString address = StoreUnderTest.freshDatabase();
        try (MongoClient client = MongoClients.create(address)) {
            assertThat(Store.ask(client, address))
                    .isInstanceOfSatisfying(
                            Mongo.class, mongo -> assertThat(mongo.version()).matches("\\d+\\.\\d+\\.\\d+.*"));
        }
    }

    @Test
    void hasChangeStreamsWhereThereIsAnOplog() {
        assertThat(new Mongo("8.0.4", "rs0", false, false).hasChangeStreams()).isTrue();
        assertThat(new Mongo("8.0.4", null, true, false).hasChangeStreams()).isTrue();
        assertThat(new Mongo("8.0.4", null, false, false).hasChangeStreams()).isFalse();
    }

    @Test
    void warnsOfAServerThatAnybodyMayAsk() {
        assertThat(new Mongo("8.0.4", "rs0", false, true).warnings()).hasSize(1);
        assertThat(new Mongo("8.0.4", "rs0", false, false).warnings()).isEmpty();
    }
}
