package org.comfrey.api.comment;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.security.Pass;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.Change.Subject;
import org.comfrey.model.change.ChangeFeed;
import org.comfrey.model.comment.Comments;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells those who watch the queue how many replies are in each state, now and after each change, as server-sent events (HTML
 * Standard, 9.2). A virtual thread stands behind each connection, and no thread of the web server. Whoever reads slowly
 * misses numbers in between, never the last. Thread-safe.
 */
@Slf4j
@Component
class QueueWatch {

    /** A connection costs a socket and some kilobytes. More moderators than these ask again later. */
    static final int MOST = 200;

    /** Proxies close what says nothing for a minute; it also bounds for how long an ended session is told anything. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** A wave of spam is told of in steps, for to count is work for the store. */
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(300);

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final byte[] STILL_THERE = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Comments comments;
    private final CommentMapper mapper;
    private final JsonMapper json;
    private final Semaphore free = new Semaphore(MOST);
    private final ReentrantLock counting = new ReentrantLock();

    /** The last event. Guarded by counting. */
    private Counted latest = new Counted(-1, System.nanoTime() - BETWEEN_COUNTS.toNanos(), new byte[0]);

    /** How often replies were changed since the start. Guarded by this. */
    private long changes;

    private boolean closed;

    /**
     * How many replies there were.
     *
     * @param changes after how many changes at least
     * @param at when they were counted, by {@link System#nanoTime()}
     * @param event as it is sent
     */
    private record Counted(long changes, long at, byte[] event) {}

    QueueWatch(Comments comments, CommentMapper mapper, JsonMapper json, ChangeFeed feed) {
        this.comments = comments;
        this.mapper = mapper;
        this.json = json;
        feed.subscribe(this::hear);
    }

    /**
     * Answers with events until somebody goes or may read replies no longer.
     *
     * @throws RequestRefused when too many watch already
     */
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            head(response);
            return;
        }
        if (!free.tryAcquire()) {
            throw RequestRefused.until(RETRY);
        }
        try {
            head(response);
            response.flushBuffer();
            var pass = Pass.of(request);
            var connection = request.startAsync(request, response);
            connection.setTimeout(0);
            Thread.ofVirtual().name("queue-watch").start(() -> watch(connection, pass));
        } catch (IOException | RuntimeException failure) {
            free.release();
            throw failure;
        }
    }

    private static void head(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Some proxies would else keep events back until there are many.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private void watch(AsyncContext connection, Pass pass) {
        try {
            tell(connection, pass);
        } catch (IOException gone) {
            log.trace("Somebody who watched the queue has gone.", gone);
        } catch (DataAccessException away) {
            // Whoever watches connects again, and asks when the store is back.
            log.warn("The queue cannot be watched just now: {}", away.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
            end(connection);
        }
    }

    private static void end(AsyncContext connection) {
        try {
            connection.complete();
        } catch (IllegalStateException ended) {
            log.trace("The web server has ended the connection already.", ended);
        }
    }

    private void tell(AsyncContext connection, Pass pass) throws IOException, InterruptedException {
        var out = connection.getResponse().getOutputStream();
        long told = -1;
        for (long now = changesAfter(told); mayGoOn(pass); now = changesAfter(told)) {
            if (now == told) {
                out.write(STILL_THERE);
            } else {
                var counted = countedAfter(now);
                out.write(counted.event());
                told = counted.changes();
            }
            out.flush();
        }
    }

    /** They are counted once for everybody, however many watch. */
    private Counted countedAfter(long change) throws InterruptedException {
        counting.lockInterruptibly();
        try {
            if (latest.changes() < change) {
                TimeUnit.NANOSECONDS.sleep(latest.at() + BETWEEN_COUNTS.toNanos() - System.nanoTime());
                // Read first: what is changed while they are counted is told of once more.
                var changesNow = changesNow();
                latest = new Counted(changesNow, System.nanoTime(), event());
            }
            return latest;
        } finally {
            counting.unlock();
        }
    }

    private byte[] event() {
        var tally = json.writeValueAsString(mapper.tally(comments.tally()));
        return ("event: replies\ndata: " + tally + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean mayRead(Actor actor) {
        return actor.may(Permission.COMMENTS_READ);
    }

    private boolean mayGoOn(Pass pass) {
        return !isClosed() && pass.actor().filter(QueueWatch::mayRead).isPresent();
    }

    private void hear(Change change) {
        if (change.subject() == Subject.REPLIES || change.subject() == Subject.WAITING_REPLIES) {
            synchronized (this) {
                changes++;
                notifyAll();
            }
        }
    }

    /** How many changes there were by now. Waits for one more than that, or until it is time for a sign of life. */
    private synchronized long changesAfter(long told) throws InterruptedException {
        long end = System.nanoTime() + HEARTBEAT.toNanos();
        for (long left = HEARTBEAT.toNanos(); changes == told && !closed && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return changes;
    }

    private synchronized long changesNow() {
        return changes;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** The web server waits for open connections before it stops. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
