package org.comfrey.site.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.ChangeFeed;
import org.comfrey.site.catalog.CatalogChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Pages that are ready to be sent. A change drops those that show what was changed, and no others. Bounded by bytes; what is
 * asked for seldom goes first. Thread-safe.
 */
@Component
public class PageCache {

    private final Cache<PageKey, Copy> copies;

    /** Which copies show a thing. */
    private final Map<String, Set<PageKey>> showing = new ConcurrentHashMap<>();

    /** Pages in the making, which others wait for. */
    private final Map<PageKey, Flight> waitedFor = new ConcurrentHashMap<>();

    /** All pages in the making, with those that a change has overtaken. */
    private final Set<Flight> flights = ConcurrentHashMap.newKeySet();

    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder evictions = new LongAdder();

    PageCache(PageCacheProperties properties, ChangeFeed feed) {
        copies = Caffeine.newBuilder()
                .maximumWeight(properties.size().toBytes())
                .weigher((PageKey key, Copy copy) ->
                        copy.weight() + 2 * key.path().length())
                // In the same thread: whoever has changed something must not find it in an old page afterwards.
                .executor(Runnable::run)
                .removalListener((key, copy, cause) -> {
                    if (key != null && copy != null) {
                        forget(key, copy);
                    }
                })
                .build();
        feed.subscribe(this::changed);
    }

    /** A page in the making. */
    static final class Flight {

        private final PageKey key;
        private final CompletableFuture<@Nullable Copy> landing = new CompletableFuture<>();

        /** What was changed since it began. */
        private final Set<String> changed = new HashSet<>();

        private boolean everythingChanged;

        private Flight(PageKey key) {
            this.key = key;
        }

        /** Its copy, once it is made; null if there is none that can be shared. */
        CompletableFuture<@Nullable Copy> landing() {
            return landing;
        }

        private boolean isOvertaken(Shown shown) {
            return everythingChanged || shown.keys().stream().anyMatch(changed::contains);
        }
    }

    @Nullable
    Copy find(PageKey key) {
        return copies.getIfPresent(key);
    }

    /** The page that somebody is making and that may be waited for, or null: then it is for the one who asks to make it. */
    @Nullable
    Flight underWay(PageKey key) {
        return waitedFor.get(key);
    }

    /** Begins to make a page. Answers with null when somebody else is making it already. */
    @Nullable
    Flight begin(PageKey key) {
        var flight = new Flight(key);
        flights.add(flight);
        if (waitedFor.putIfAbsent(key, flight) != null) {
            flights.remove(flight);
            return null;
        }
        return flight;
    }

    /** The page is made, or could not be. It is kept unless something that it shows was changed meanwhile. */
    void end(Flight flight, @Nullable Copy copy) {
        if (copy != null) {
            synchronized (flight) {
                if (!flight.isOvertaken(copy.shown())) {
                    copies.put(flight.key, copy);
                    for (var shown : copy.shown().keys()) {
                        showing.computeIfAbsent(shown, none -> ConcurrentHashMap.newKeySet())
                                .add(flight.key);
                    }
                }
            }
        }
        flights.remove(flight);
        waitedFor.remove(flight.key, flight);
        flight.landing.complete(copy);
    }

    void drop(PageKey key) {
        copies.invalidate(key);
    }

    @EventListener(CatalogChanged.class)
    void catalogChanged() {
        evict(List.of(Shown.CATALOG));
    }

    private void changed(Change change) {
        var id = change.id();
        if (id == null) {
            evictAll();
            return;
        }
        switch (change.subject()) {
            case SETTINGS -> evictAll();
            case PUBLICATION -> evict(List.of(Shown.articleKey(id), Shown.ARTICLES));
            case REPLIES -> evict(List.of(Shown.repliesKey(id)));
            case TOPIC -> evict(List.of(Shown.topicKey(id), Shown.TOPICS));
            case PROFILE -> evict(List.of(Shown.personKey(id), Shown.PEOPLE));
            case TAG -> evict(List.of(Shown.TAGS));
            case MEDIA -> evict(List.of(Shown.mediaKey(id)));
            case WAITING_REPLIES -> {
                // No page shows them.
            }
        }
    }

    private void evict(List<String> changed) {
        for (var flight : flights) {
            synchronized (flight) {
                flight.changed.addAll(changed);
            }
            overtake(flight);
        }
        for (var thing : changed) {
            var keys = showing.get(thing);
            if (keys != null) {
                for (var key : new ArrayList<>(keys)) {
                    evictions.increment();
                    copies.invalidate(key);
                }
            }
        }
    }

    private void evictAll() {
        for (var flight : flights) {
            synchronized (flight) {
                flight.everythingChanged = true;
            }
            overtake(flight);
        }
        evictions.add(copies.estimatedSize());
        copies.invalidateAll();
    }

    /** Whoever comes after a change must not wait for a page that was begun before it. */
    private void overtake(Flight flight) {
        waitedFor.remove(flight.key, flight);
    }

    private void forget(PageKey key, Copy copy) {
        // A newer copy may have taken its place and show the same: then the key stays where that one needs it.
        var now = copies.asMap().get(key);
        for (var shown : copy.shown().keys()) {
            if (now == null || !now.shown().keys().contains(shown)) {
                showing.computeIfPresent(shown, (thing, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                });
            }
        }
    }

    long count() {
        return copies.estimatedSize();
    }

    long bytes() {
        return copies.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }
}
