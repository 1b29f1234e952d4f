package org.comfrey.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.comfrey.model.start.StartRefused;

/**
 * The folder of the embedded store, held by this process alone for as long as it is open.
 *
 * <p>The lock is one of the operating system's, which ends with the process however that ends; the file stays and means
 * nothing by itself.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "comfrey.lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes hold of it.
     *
     * @throws StartRefused if another process holds it, or it cannot be written
     */
    static DataFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder %s cannot be written (%s): make it writable, or name another with COMFREY_DATA_DIR."
                            .formatted(path.toAbsolutePath().normalize(), e),
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process: as taken as if another held it.
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw inUse(path);
        }
        return channel;
    }

    static StartRefused inUse(Path path) {
        return new StartRefused(
                "Another Comfrey is running on the data folder %s: stop it first, or name another folder with COMFREY_DATA_DIR."
                        .formatted(path.toAbsolutePath().normalize()));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
