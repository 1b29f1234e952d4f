package org.comfrey.server.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;

/** How Comfrey speaks to a MongoDB: what it reads and acknowledges is on a majority's disks, and it does not wait long. */
final class MongoSettings {

    /** A store that is away, or has no connection left, shows as an error this soon, unless the URI says otherwise. */
    private static final int SELECTION_SECONDS = 5;

    private static final int CONNECT_SECONDS = 5;

    /** Nothing of ours takes seconds; a connection that is silent for this long is dead. */
    private static final int READ_SECONDS = 30;

    private MongoSettings() {}

    static void apply(ConnectionString uri, MongoClientSettings.Builder builder) {
        builder.applicationName("comfrey")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(true)
                .retryReads(true);
        if (uri.getServerSelectionTimeout() == null) {
            builder.applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getMaxWaitTime() == null) {
            builder.applyToConnectionPoolSettings(pool -> pool.maxWaitTime(SELECTION_SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getConnectTimeout() == null) {
            builder.applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getSocketTimeout() == null) {
            builder.applyToSocketSettings(socket -> socket.readTimeout(READ_SECONDS, TimeUnit.SECONDS));
        }
    }
}
