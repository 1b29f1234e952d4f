package org.comfrey.model.media;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps files in MongoDB itself, so that a site needs nothing else. A file's key is its id. */
class GridFsFiles implements MediaFiles {

    private final MongoDatabaseFactory mongo;

    GridFsFiles(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(String key, MediaFormat format, byte[] bytes) {
        translated(() -> {
            if (find(key) == null) {
                // What a crash left of the same file would be in the way of its own chunks.
                remove(key);
                bucket().uploadFromStream(new BsonString(key), key, new ByteArrayInputStream(bytes));
            }
            return key;
        });
    }

    @Override
    public Optional<InputStream> open(String key, long from, long count) {
        return translated(() -> {
            var file = find(key);
            return file == null ? Optional.empty() : Optional.of(skipped(file, from));
        });
    }

    /** GridFS goes to the chunk at once. */
    private InputStream skipped(GridFSFile file, long from) {
        var stream = bucket().openDownloadStream(file.getId());
        try {
            stream.skipNBytes(from);
            return stream;
        } catch (IOException shorter) {
            stream.close();
            throw new UncheckedIOException(shorter);
        }
    }

    @Override
    public void delete(String key) {
        translated(() -> {
            remove(key);
            return key;
        });
    }

    @Override
    public void eachPutBefore(Instant time, Consumer<String> key) {
        translated(() -> {
            try (var files =
                    bucket().find(Filters.lt("uploadDate", Date.from(time))).iterator()) {
                files.forEachRemaining(file -> key.accept(file.getFilename()));
            }
            return time;
        });
    }

    private void remove(String key) {
        try {
            bucket().delete(new BsonString(key));
        } catch (MongoGridFSException notThere) {
            // Its chunks, if there were any, are gone all the same, and that is what was asked for.
        }
    }

    private @Nullable GridFSFile find(String key) {
        return bucket().find(Filters.eq("_id", key)).first();
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(mongo.getMongoDatabase());
    }

    private <T> T translated(Supplier<T> act) {
        try {
            return act.get();
        } catch (MongoException failed) {
            var known = mongo.getExceptionTranslator().translateExceptionIfPossible(failed);
            throw known == null ? failed : known;
        }
    }
}
