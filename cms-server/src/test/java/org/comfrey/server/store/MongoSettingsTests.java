package org.comfrey.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MongoSettingsTests {

    @Test
    void acknowledgesWhatAMajorityHasOnDisk() {
        // What the address asks for must not weaken it.
        MongoClientSettings settings = settings("mongodb://localhost/comfrey?w=1&journal=false&retryWrites=false");
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getRetryWrites()).isTrue();
    }

    @Test
    void givesUpSoonOnAStoreThatIsAway() {
        MongoClientSettings settings = settings("mongodb://localhost/comfrey");
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    @Test
    void keepsTheTimeoutsOfTheAddress() {
        MongoClientSettings settings = settings(
                "mongodb://localhost/comfrey?serverSelectionTimeoutMS=100&connectTimeoutMS=200&socketTimeoutMS=300&waitQueueTimeoutMS=400");
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(100);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(200);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(300);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.MILLISECONDS))
                .isEqualTo(400);
    }

    private static MongoClientSettings settings(String address) {
        ConnectionString uri = new ConnectionString(address);
        MongoClientSettings.Builder builder = MongoClientSettings.builder().applyConnectionString(uri);
        MongoSettings.apply(uri, builder);
        return builder.build();
    }
}
