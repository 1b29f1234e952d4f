package org.comfrey.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import lombok.extern.slf4j.Slf4j;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A store file without its holes: a copy of what is alive takes the place of the whole, at once and only when it is on
 * disk, so that there is a good file at every moment. (H2 can also move what is alive within the file; its own assertions
 * fail there after a kill, so we do not.)
 */
@Slf4j
final class CompactedFile {

    /** A larger file is left as it is: its copy would hold up the end of the process for seconds. */
    private static final long MAX_BYTES = 256L * 1024 * 1024;

    private CompactedFile() {}

    /** Compacts the file of a closed store, which stays as it is if that fails. */
    static void replace(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) <= MAX_BYTES) {
                Path copy = file.resolveSibling(file.getFileName() + ".compacted");
                Files.deleteIfExists(copy);
                MVStore.compact(file.toString(), copy.toString(), false, null);
                sync(copy);
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | MVStoreException e) {
            log.warn("The store file {} could not be compacted and stays as it is: {}", file, e.toString());
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
