package org.comfrey.model.store;

/** A store of what belongs to an article, and goes with it when it is deleted for good. */
public interface Belonging {

    /** What it holds, in a word for the log. */
    String what();

    /**
     * Removes everything that belongs to an article. May be repeated.
     *
     * @return how many were removed
     */
    long removeOf(String article);
}
