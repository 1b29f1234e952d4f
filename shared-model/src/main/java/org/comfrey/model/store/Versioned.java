package org.comfrey.model.store;

/** An aggregate: one document, whose version grows by one with each change. */
public interface Versioned {

    String id();

    /** 1 when created. */
    long version();

    /**
     * Checks that a change was made on what is stored.
     *
     * @param expected the version that the change was made on
     * @throws StaleVersion when it is another one
     */
    default void requireVersion(String what, long expected) {
        if (version() != expected) {
            throw new StaleVersion(what, version());
        }
    }
}
