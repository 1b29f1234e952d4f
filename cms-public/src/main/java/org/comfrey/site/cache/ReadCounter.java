package org.comfrey.site.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.reading.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Counts how often articles are read, here in memory and every few seconds into the store. Whoever reads is not known: no
 * cookie, address or browser is kept. What a browser answers from its own store is not seen, and neither is what a proxy does.
 * Thread-safe.
 */
@Slf4j
@Component
class ReadCounter implements SmartLifecycle {

    /** How programs that are no readers call themselves, of those that pretend to be a browser. */
    private static final Pattern NO_READER =
            Pattern.compile("bot|crawl|spider|slurp|preview|monitor|headless", Pattern.CASE_INSENSITIVE);

    private final Reads reads;
    private final long everyMillis;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService clockwork;

    ReadCounter(Reads reads, ReadsProperties properties) {
        this.reads = reads;
        this.everyMillis = properties.storedEvery().toMillis();
    }

    /** Takes note that somebody got this page, if it is an article and somebody reads it. */
    void count(Copy copy, HttpServletRequest request) {
        var article = copy.shown().readOf();
        if (article != null && isRead(request)) {
            counts.computeIfAbsent(article, _ -> new LongAdder()).increment();
        }
    }

    /** A part of a page is fetched by downloads; a page that may be wanted later is not read yet. */
    private static boolean isRead(HttpServletRequest request) {
        var program = request.getHeader(HttpHeaders.USER_AGENT);
        return program != null
                && program.startsWith("Mozilla/")
                && request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.RANGE) == null
                && request.getHeader("Sec-Purpose") == null
                && !NO_READER.matcher(program).find();
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("reads").factory());
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
            counts.forEach(this::store);
        } catch (DataAccessException away) {
            log.warn(
                    "How often articles were read is kept in memory, for the store does not answer: {}",
                    away.getMessage());
        }
    }

    private void store(String article, LongAdder counted) {
        long count = counted.sumThenReset();
        if (count == 0) {
            return;
        }
        try {
            reads.add(article, count);
        } catch (DataAccessException away) {
            counted.add(count);
            throw away;
        }
    }
}
