package org.comfrey.server.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * mongo-java-server over an {@link MVStore}, with every write on disk before its answer goes out. Left alone it answers
 * from memory and leaves the disk to H2's background thread, which loses about a second of acknowledged writes when the
 * process is killed.
 */
final class DurableBackend extends H2Backend {

    /** What changes nothing. Any other command is taken for a write: a needless commit costs little, a missed one data. */
    private static final Set<String> READS = Set.of(
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getcmdlineopts",
            "getlog",
            "getmore",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "whatsmyuri");

    /** The aggregation stages that write their outcome to a collection; they stand last. */
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    /** What makes or drops collections and indexes. */
    private static final Set<String> SHAPING =
            Set.of("create", "createindexes", "drop", "dropdatabase", "dropindexes", "renamecollection");

    private final GroupCommit commits;

    /** Collections that are there, for somebody wrote to them. Nobody drops one but tests, which take others then. */
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    DurableBackend(MVStore store, GroupCommit commits) {
        super(store);
        this.commits = commits;
    }

    // Every message of a client, old style or new, ends here.
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        // Reads and pings fail too once the disk has: a node that cannot write must not look healthy.
        commits.check();
        if (command.equals("hello")) {
            return hello(channel, database, query);
        }
        if (isRead(command.toLowerCase(Locale.ROOT), query)) {
            return super.handleCommand(channel, database, command, query);
        }
        return write(database, command, query, () -> super.handleCommand(channel, database, command, query));
    }

    /**
     * Collections and indexes are made one at a time: mongo-java-server may make one twice when two writes want it at once
     * (bwaldvogel/mongo-java-server#195). The first write to a collection makes it.
     */
    private Document write(String database, String command, Document query, Supplier<Document> write) {
        if (SHAPING.contains(command.toLowerCase(Locale.ROOT))) {
            return commits.durablyAlone(write);
        }
        String collection = database + "." + query.get(command);
        if (written.contains(collection)) {
            return commits.durably(write);
        }
        Document answer = commits.durablyAlone(write);
        written.add(collection);
        return answer;
    }

    /** mongo-java-server knows the greeting by its old name only. */
    private Document hello(Channel channel, String database, Document query) {
        return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
    }

    private static boolean isRead(String command, Document query) {
        return READS.contains(command) || (command.equals("aggregate") && !writes(query.get("pipeline")));
    }

    private static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && last.keySet().stream().anyMatch(WRITING_STAGES::contains);
    }
}
