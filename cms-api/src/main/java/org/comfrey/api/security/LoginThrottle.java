package org.comfrey.api.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.comfrey.api.problem.RequestRefused;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords. Failures are counted for an account from one address, for an address, and for an
 * account from anywhere. The last is loose, so that a stranger cannot easily lock somebody out. Each process counts by
 * itself and forgets when it ends.
 */
@Component
public class LoginThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_FROM_ONE_ADDRESS_FOR_ONE_ACCOUNT = 5;
    private static final int MOST_FROM_ONE_ADDRESS = 50;
    private static final int MOST_FOR_ONE_ACCOUNT = 100;
    /** Bounds the memory that an attacker can make it use: each costs about 200 bytes. */
    private static final int MOST_REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> pairs = buckets(MOST_FROM_ONE_ADDRESS_FOR_ONE_ACCOUNT);
    private final LoadingCache<String, Bucket> addresses = buckets(MOST_FROM_ONE_ADDRESS);
    private final LoadingCache<String, Bucket> accounts = buckets(MOST_FOR_ONE_ACCOUNT);

    /**
     * Notes an attempt.
     *
     * @throws RequestRefused when there were too many
     */
    public void attempt(String account, String address) {
        for (var bucket : bucketsOf(account, address)) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw RequestRefused.until(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
    }

    /** Takes back the attempt, for it was no guess. */
    public void succeeded(String account, String address) {
        bucketsOf(account, address).forEach(bucket -> bucket.addTokens(1));
    }

    private List<Bucket> bucketsOf(String account, String address) {
        return List.of(pairs.get(account + "\0" + address), addresses.get(address), accounts.get(account));
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
