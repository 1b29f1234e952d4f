package org.comfrey.site.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.reading.Reads;
import org.comfrey.model.reading.Search;
import org.comfrey.model.reading.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Counts how often articles are read and what is searched for, here in memory and every few seconds into the store. Whoever
 * reads is not known: no cookie, address or browser is kept. What a browser answers from its own store is not seen, and
 * neither is what a proxy does. Thread-safe.
 */
@Slf4j
@Component
class VisitCounter implements SmartLifecycle {

    /** How programs that are no readers call themselves, of those that pretend to be a browser. */
    private static final Pattern NO_READER =
            Pattern.compile("bot|crawl|spider|slurp|preview|monitor|headless", Pattern.CASE_INSENSITIVE);

    /** Of different searches, on one day: readers have no more, and whoever makes them up shall not fill the store. */
    static final int MOST_SEARCHES = 5_000;

    private final Reads reads;
    private final Searches searches;
    private final long everyMillis;
    private final Map<String, LongAdder> read = new ConcurrentHashMap<>();
    private final Map<Search, Sought> sought = new ConcurrentHashMap<>();
    private final Clock clock;
    private LocalDate day;

    /** How often something was searched for since it was last stored, and how many articles that found the last time. */
    private static final class Sought {

        private final LongAdder count = new LongAdder();
        private volatile long found;
    }

    private @Nullable ScheduledExecutorService clockwork;

    VisitCounter(Reads reads, Searches searches, ReadsProperties properties, Clock clock) {
        this.reads = reads;
        this.searches = searches;
        this.everyMillis = properties.storedEvery().toMillis();
        this.clock = clock;
        this.day = today();
    }

    /** Takes note that somebody got this page, if it is an article's or a search's and somebody reads it. */
    void count(Copy copy, String method, UnaryOperator<@Nullable String> header) {
        var article = copy.shown().readOf();
        var searched = copy.shown().searched();
        if ((article != null || searched != null) && isRead(method, header)) {
            if (article != null) {
                read.computeIfAbsent(article, _ -> new LongAdder()).increment();
            }
            if (searched != null) {
                count(searched.search(), searched.found());
            }
        }
    }

    private void count(Search search, long found) {
        var known = sought.get(search);
        if (known == null && sought.size() >= MOST_SEARCHES) {
            return;
        }
        var counted = known == null ? sought.computeIfAbsent(search, _ -> new Sought()) : known;
        counted.found = found;
        counted.count.increment();
    }

    /** A part of a page is fetched by downloads; a page that may be wanted later is not read yet. */
    private static boolean isRead(String method, UnaryOperator<@Nullable String> header) {
        var program = header.apply(HttpHeaders.USER_AGENT);
        return program != null
                && program.startsWith("Mozilla/")
                && method.equals("GET")
                && header.apply(HttpHeaders.RANGE) == null
                && header.apply("Sec-Purpose") == null
                && !NO_READER.matcher(program).find();
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("visits").factory());
        clockwork.scheduleWithFixedDelay(this::store, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.close();
            clockwork = null;
            store();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    /** After the store and before the web server, and so stopped when nobody reads any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void store() {
        try {
            read.forEach((article, counted) -> store(counted, count -> reads.add(article, count)));
            sought.forEach(
                    (search, counted) -> store(counted.count, count -> searches.add(search, count, counted.found)));
            forgetYesterday();
        } catch (DataAccessException away) {
            log.warn(
                    "What readers read and search for is kept in memory, for the store does not answer: {}",
                    away.getMessage());
        }
    }

    private static void store(LongAdder counted, LongConsumer adding) {
        long count = counted.sumThenReset();
        if (count == 0) {
            return;
        }
        try {
            adding.accept(count);
        } catch (DataAccessException away) {
            counted.add(count);
            throw away;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What is counted between the two lines is lost, once a day. */
    private void forgetYesterday() {
        var today = today();
        if (!today.equals(day)) {
            day = today;
            sought.clear();
        }
    }
}
