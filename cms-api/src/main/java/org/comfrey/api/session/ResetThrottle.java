package org.comfrey.api.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.comfrey.api.problem.RequestRefused;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from filling somebody's mailbox with links, or ours with requests. An address that has no account is
 * counted like one that has. Each process counts by itself and forgets when it ends.
 */
@Component
class ResetThrottle {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_FOR_ONE_ACCOUNT = 3;
    private static final int MOST_FROM_ONE_ADDRESS = 30;
    /** Bounds the memory that an attacker can make it use: each costs about 200 bytes. */
    private static final int MOST_REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> addresses = buckets(MOST_FROM_ONE_ADDRESS);
    private final LoadingCache<String, Bucket> accounts = buckets(MOST_FOR_ONE_ACCOUNT);

    /**
     * Notes a request.
     *
     * @throws RequestRefused when there were too many
     */
    void attempt(String account, String address) {
        for (var bucket : List.of(addresses.get(address), accounts.get(account))) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw RequestRefused.until(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
    }

    private static LoadingCache<String, Bucket> buckets(int most) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(WINDOW)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }
}
