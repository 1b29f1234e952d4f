package org.comfrey.model.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.comfrey.model.store.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps Bucket4j's buckets in the store, which all nodes share. Each change is a compare-and-set on the version. */
@Component
class StoredBuckets extends AbstractCompareAndSwapBasedProxyManager<String> implements Indexed {

    private final MongoOperations mongo;
    private final Clock clock;

    StoredBuckets(MongoOperations mongo, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new WallClock(clock)));
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Class<?> document() {
        return StoredBucket.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("fullAt", Direction.ASC));
    }

    /** Deletes those that are full: one that is made anew begins so. */
    void purge() {
        mongo.remove(Query.query(Criteria.where("fullAt").lt(clock.instant())), StoredBucket.class);
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new OnVersion(key);
    }

    @Override
    public void removeProxy(String key) {
        mongo.remove(at(key), StoredBucket.class);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException();
    }

    private static Query at(String key) {
        return Query.query(Criteria.where("_id").is(key));
    }

    /** One attempt at a change. */
    private final class OnVersion implements CompareAndSwapOperation {

        private final String key;
        private long version;

        private OnVersion(String key) {
            this.key = key;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeout) {
            var stored = mongo.findById(key, StoredBucket.class);
            version = stored == null ? 0 : stored.version();
            return Optional.ofNullable(stored).map(StoredBucket::state);
        }

        @Override
        public boolean compareAndSwap(
                byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
            var now = clock.instant();
            var fullAt =
                    now.plusNanos(state.calculateFullRefillingTime(TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli())));
            if (before == null) {
                try {
                    mongo.insert(new StoredBucket(key, 1, after, fullAt));
                    return true;
                } catch (DuplicateKeyException begunElsewhere) {
                    return false;
                }
            }
            var unchanged = at(key).addCriteria(Criteria.where("version").is(version));
            var change = new Update().set("state", after).set("fullAt", fullAt).inc("version", 1);
            return mongo.updateFirst(unchanged, change, StoredBucket.class).getModifiedCount() == 1;
        }
    }

    /** The time of all nodes, and of tests. */
    private record WallClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
