package org.comfrey.model.comment.classifier;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.change.Change.Subject;
import org.comfrey.model.change.ChangeFeed;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Comments;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Has the classifier learn from this site's moderators. What is learnt is what they decided by now: a decision that is taken
 * back is forgotten with the next round. What the rules alone decided teaches nothing, so that a mistake of theirs does not
 * teach itself. Each process learns by itself, in the background, and keeps what it learnt in memory.
 */
@Slf4j
@Component
public class Learning implements SmartLifecycle {

    /** Bounds the work and the memory of a round: the newest tell what spam is like now. */
    private static final int MOST_OF_EACH = 2_000;

    private static final Duration FIRST_AFTER = Duration.ofSeconds(30);

    /** No sooner, however much is decided. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Comments comments;
    private final Classifier classifier;
    private volatile boolean stale = true;

    private final ReentrantLock round = new ReentrantLock();

    /** The hash of what was learnt from. Only a round reads and writes it. */
    private int learntFrom;

    private @Nullable ScheduledExecutorService clockwork;

    public Learning(Comments comments, Classifier classifier, ChangeFeed changes) {
        this.comments = comments;
        this.classifier = classifier;
        changes.subscribe(change -> {
            if (change.subject() == Subject.REPLIES || change.subject() == Subject.WAITING_REPLIES) {
                stale = true;
            }
        });
    }

    /** Learns from what is decided by now, where that is not what it learnt from. */
    public void learn() {
        round.lock();
        try {
            stale = false;
            learnFrom(decided());
        } finally {
            round.unlock();
        }
    }

    private void learnFrom(List<Example> decided) {
        if (decided.hashCode() == learntFrom) {
            return;
        }
        if (SiteModel.canLearnFrom(decided)) {
            classifier.hear(SiteModel.of(classifier.starting(), decided));
            log.debug("The classifier learnt from {} decisions of moderators.", decided.size());
        } else {
            classifier.hear(null);
        }
        learntFrom = decided.hashCode();
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name("learning")
                .priority(Thread.MIN_PRIORITY)
                .factory());
        clockwork.scheduleWithFixedDelay(
                this::learnIfStale, FIRST_AFTER.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.close();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void learnIfStale() {
        try {
            if (stale) {
                learn();
            }
        } catch (DataAccessException away) {
            stale = true;
            log.warn("What moderators decided is learnt later, for the store does not answer: {}", away.getMessage());
        } catch (RuntimeException failure) {
            // The classifier goes on as it was; without this, there would be no next round.
            log.error("The classifier did not learn from what moderators decided.", failure);
        }
    }

    private List<Example> decided() {
        return Stream.concat(decided(CommentStatus.SPAM, true), decided(CommentStatus.APPROVED, false))
                .toList();
    }

    private Stream<Example> decided(CommentStatus status, boolean spam) {
        return comments.decided(status, MOST_OF_EACH).stream()
                .map(decided -> new Example(ReplyTokens.read(decided.text()), spam));
    }
}
