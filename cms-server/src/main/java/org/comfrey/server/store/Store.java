package org.comfrey.server.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which store Comfrey runs on: the one place that knows how they differ. */
public sealed interface Store {

    /** Whether the store tells of changes by itself (change streams); if not, only this process knows of its own. */
    boolean hasChangeStreams();

    /** Whether the server drops what has expired by itself. Comfrey purges by its own job on both, so that they behave alike. */
    boolean expires();

    /** What it is, in a few words for whoever runs Comfrey. */
    String description();

    /** What whoever runs Comfrey should know about it, a sentence each. */
    List<String> warnings();

    /** The one inside this process. */
    record Embedded(Path folder) implements Store {

        @Override
        public boolean hasChangeStreams() {
            return false;
        }

        @Override
        public boolean expires() {
            return false;
        }

        @Override
        public String description() {
            return "embedded store in %s: for development".formatted(folder);
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }
    }

    /**
     * A MongoDB.
     *
     * @param version what it reports, such as 8.0.4
     * @param replicaSet the name of its replica set, or null for a single server or a router
     * @param sharded whether it is a router of a sharded cluster
     * @param open whether it answers over the network to whoever asks, without credentials
     */
    record Mongo(String version, @Nullable String replicaSet, boolean sharded, boolean open) implements Store {

        @Override
        public boolean hasChangeStreams() {
            return replicaSet != null || sharded;
        }

        @Override
        public boolean expires() {
            return true;
        }

        @Override
        public String description() {
            String kind =
                    replicaSet != null ? ", replica set " + replicaSet : sharded ? ", sharded" : ", single server";
            return "MongoDB " + version + kind;
        }

        @Override
        public List<String> warnings() {
            return open
                    ? List.of(
                            "The MongoDB is asked without credentials over the network: switch on its access control.")
                    : List.of();
        }
    }

    /** Asks a MongoDB what it is. */
    static Store ask(MongoClient client, ConnectionString uri) {
        MongoDatabase admin = client.getDatabase("admin");
        Document hello = admin.runCommand(new Document("hello", 1));
        Document build = admin.runCommand(new Document("buildInfo", 1));
        return new Mongo(
                build.getString("version"),
                hello.getString("setName"),
                "isdbgrid".equals(hello.getString("msg")),
                uri.getCredential() == null && !uri.getHosts().stream().allMatch(Store::isLoopback));
    }

    private static boolean isLoopback(String host) {
        return host.startsWith("localhost") || host.startsWith("127.") || host.startsWith("[::1]");
    }
}
