package org.comfrey.model.store;

import java.util.function.BooleanSupplier;
import lombok.extern.slf4j.Slf4j;

/** Work on documents that others change at the same time. */
@Slf4j
public final class Contention {

    /** Enough against people; who loses more often than this is up against a machine. */
    private static final int TRIES = 20;

    private Contention() {}

    /**
     * Repeats a step, which reads afresh each time, until it is done.
     *
     * @param what what is done, for the log
     * @param step answers whether it is done; a {@link StaleVersion}, or something that it was about to change and that is
     *     gone, means that it is not
     * @return false when it was given up, and has to be tried again later
     */
    public static boolean outlasts(String what, BooleanSupplier step) {
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                if (step.getAsBoolean()) {
                    return true;
                }
            } catch (StaleVersion | NotFound somebodyElse) {
                log.debug("{} has to begin again: {}", what, somebodyElse.getMessage());
            }
        }
        log.warn("{} gave way to other changes. The next round tries again.", what);
        return false;
    }
}
