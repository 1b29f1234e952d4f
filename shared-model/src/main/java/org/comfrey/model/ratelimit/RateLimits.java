package org.comfrey.model.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Counts on all nodes together how often something is done. */
@Component
@RequiredArgsConstructor
public class RateLimits {

    private final StoredBuckets buckets;

    /**
     * Notes that something is to be done, unless it was done too often.
     *
     * @param what by what it is counted; a keyed hash where that would tell of somebody
     * @param most how often at once, and in all within the window
     * @param window after so long, all of it may be done again
     * @return how long to wait, where it was done too often; nothing where it may be done
     */
    public Optional<Duration> exceeded(String what, int most, Duration window) {
        // With other limits it is another bucket.
        var bucket = buckets.getProxy(
                what + "/" + most + "/" + window.toSeconds(),
                () -> BucketConfiguration.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Deletes what is as good as none. */
    public void purge() {
        buckets.purge();
    }
}
