package org.comfrey.server.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes writes durable before anyone hears of them, with one commit for all that came together.
 *
 * <p>Each write takes a number when it is done in memory and waits until a commit has covered that number. The first to
 * wait commits for everyone who is done by then; whoever is done later waits for the next commit. So one writer pays for
 * one sync, and sixteen writers share it.
 *
 * <p>Two locks keep the order. The <em>gate</em> is held shared by a write while it changes the store and held alone
 * while a version of the store is fixed, so that a commit never holds half a write (an index entry without its document).
 * The sync that follows needs no gate: new writes go on in memory meanwhile. The <em>turn</em> guards the numbers.
 */
final class GroupCommit {

    private final MVStore store;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition committed = turn.newCondition();
    private long written;
    private long durable;
    private boolean committing;
    private @Nullable RuntimeException failure;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /**
     * Does a write and returns once it is on disk. A write that throws may have changed something before it did; that
     * goes to disk with the next commit.
     */
    <T> T durably(Supplier<T> write) {
        return durably(write, gate.readLock());
    }

    /** The same, while no other write is under way. */
    <T> T durablyAlone(Supplier<T> write) {
        return durably(write, gate.writeLock());
    }

    private <T> T durably(Supplier<T> write, Lock entrance) {
        T result;
        long number;
        entrance.lock();
        try {
            result = write.get();
            // Taken behind the gate: whoever fixes a version next finds this number and this write.
            number = takeNumber();
        } finally {
            entrance.unlock();
        }
        awaitCommitOf(number);
        return result;
    }

    /** Does something to the store that may commit by itself, while no write is half done. */
    void alone(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Refuses to go on after a commit has failed: what is in memory then may be more than what is on disk. */
    void check() {
        turn.lock();
        try {
            if (failure != null) {
                throw new StoreFailed(failure);
            }
        } finally {
            turn.unlock();
        }
    }

    private long takeNumber() {
        turn.lock();
        try {
            return ++written;
        } finally {
            turn.unlock();
        }
    }

    private void awaitCommitOf(long number) {
        turn.lock();
        try {
            while (durable < number) {
                check();
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Called with the turn held; gives it up while the disk works. */
    private void commitForAll() {
        committing = true;
        long covered = durable;
        turn.unlock();
        try {
            covered = commit();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            turn.lock();
            durable = covered;
            committing = false;
            committed.signalAll();
        }
    }

    private long commit() {
        long covered;
        gate.writeLock().lock();
        try {
            covered = numberSoFar();
            store.commit();
        } finally {
            gate.writeLock().unlock();
        }
        store.sync();
        return covered;
    }

    private long numberSoFar() {
        turn.lock();
        try {
            return written;
        } finally {
            turn.unlock();
        }
    }

    /** A commit has failed, so the store takes no more writes until Comfrey is started again. */
    static final class StoreFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreFailed(RuntimeException cause) {
            super(
                    "The embedded store could not write to its file (" + cause.getMessage() + "). Restart Comfrey.",
                    cause);
        }
    }
}
