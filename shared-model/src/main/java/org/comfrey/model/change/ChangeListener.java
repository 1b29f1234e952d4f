package org.comfrey.model.change;

/** Wants to know of changes. It may hear of one twice, and of two in another order than they were made in. */
@FunctionalInterface
public interface ChangeListener {

    /** Is called by whoever made the change, who waits meanwhile: it must neither take long nor ask the store. */
    void changed(Change change);
}
