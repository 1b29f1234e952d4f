package org.comfrey.model.store;

/** A compare-and-set that came too late: somebody else changed the document first. Nothing was written. */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long current;

    /**
     * @param what the kind of thing, as people call it
     * @param current the version that is stored now
     */
    public StaleVersion(String what, long current) {
        super("This is not the current version of the %s, which is %d. Read it again, then repeat your change."
                .formatted(what, current));
        this.current = current;
    }

    public long current() {
        return current;
    }
}
