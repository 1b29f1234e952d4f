package org.comfrey.server.store;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.comfrey.model.start.StartRefused;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB of our own inside the process, over one file, so that the quick start needs no database. It listens on a free
 * loopback port. What it has acknowledged survives the process being killed.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String FILE = "comfrey.store";

    /** Connections are spread over the threads, and a write holds its thread until it is on disk. */
    private static final int THREADS = 32;

    /**
     * For how long H2 keeps what newer versions have replaced. A scan reads one version to its end, and none of ours takes
     * seconds; H2's own 45 s would only let the file grow.
     */
    private static final Duration RETENTION = Duration.ofSeconds(10);

    /** A commit writes whole pages. H2's own 16 KB make the file grow half as fast again, and a writer a third slower. */
    private static final int PAGE_BYTES = 4 * 1024;

    /** How often the file is looked after, how sparse it gets before that, and how much one go may rewrite. */
    private static final Duration TIDY_EVERY = Duration.ofSeconds(5);

    private static final int TIDY_BELOW_PERCENT = 50;
    private static final int TIDY_BYTES = 4 * 1024 * 1024;

    private final DataFolder folder;
    private final MongoServer server;
    private final ScheduledExecutorService tidying;

    private EmbeddedStore(DataFolder folder, MVStore file, Duration tidyEvery) {
        this.folder = folder;
        GroupCommit commits = new GroupCommit(file);
        server = new MongoServer(new DurableBackend(file, commits));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
        tidying = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-tidying").factory());
        long period = tidyEvery.toMillis();
        tidying.scheduleWithFixedDelay(() -> commits.alone(() -> tidy(file)), period, period, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens the store in a folder, which is made if need be.
     *
     * @throws StartRefused if another process uses the folder, or it cannot be written
     */
    public static EmbeddedStore open(Path folder) {
        return open(folder, TIDY_EVERY);
    }

    static EmbeddedStore open(Path path, Duration tidyEvery) {
        DataFolder folder = DataFolder.hold(path);
        MVStore file = null;
        try {
            file = openFile(folder);
            return new EmbeddedStore(folder, file, tidyEvery);
        } catch (RuntimeException e) {
            if (file != null) {
                file.closeImmediately();
            }
            folder.close();
            throw e;
        }
    }

    private static MVStore openFile(DataFolder folder) {
        try {
            // Nothing but a group commit may fix a version, so both of H2's own reasons to commit are off.
            MVStore file = new MVStore.Builder()
                    .fileName(folder.path().resolve(FILE).toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            file.setRetentionTime((int) RETENTION.toMillis());
            return file;
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw DataFolder.inUse(folder.path());
            }
            throw new StartRefused(
                    "The store file %s cannot be opened (%s): put back a backup of the folder, or name another with COMFREY_DATA_DIR."
                            .formatted(
                                    folder.path().resolve(FILE).toAbsolutePath().normalize(), e.getMessage()),
                    e);
        }
    }

    private static void tidy(MVStore file) {
        if (file.compact(TIDY_BELOW_PERCENT, TIDY_BYTES)) {
            // What was moved must be on disk before the next commit may overwrite the place it was moved from.
            file.sync();
        }
    }

    /** Where a client finds a database of this store. Sessions, which retryable writes need, are missing here. */
    public ConnectionString address(String database) {
        InetSocketAddress address = server.getLocalAddress();
        return new ConnectionString("mongodb://%s:%d/%s?retryWrites=false"
                .formatted(address.getAddress().getHostAddress(), address.getPort(), database));
    }

    /** The folder, as the settings name it. */
    public Path folder() {
        return folder.path();
    }

    /** Ends the clients' connections, writes what is left and shrinks the file. */
    @Override
    public void close() {
        // close() waits for a tidying that runs; it is short.
        tidying.close();
        server.shutdownNow();
        CompactedFile.replace(folder.path().resolve(FILE));
        folder.close();
    }
}
