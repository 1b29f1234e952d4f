package org.comfrey.model.media;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the bytes are. A file is put once and never changed. Thread-safe. When the store is away, every method throws
 * {@link org.springframework.dao.DataAccessException}.
 */
public interface MediaFiles {

    /** Puts a file there. That it is there already does no harm, for equal keys mean equal bytes. */
    void put(String key, MediaFormat format, byte[] bytes);

    /**
     * A part of a file, to be closed by whoever reads it.
     *
     * @param from how many bytes are passed over
     * @param count how many are wanted, at least 1; the stream may have more
     * @return empty when there is no such file
     */
    Optional<InputStream> open(String key, long from, long count);

    /** Takes a file away, if it is there. */
    void delete(String key);

    /** Shows the key of each file that was put before that time. */
    void eachPutBefore(Instant time, Consumer<String> key);
}
