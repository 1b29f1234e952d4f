package org.comfrey.api.problem;

/** A controller of versioned things. A refusal of a stale change shows the thing as it is now. */
public interface ShowsCurrent {

    /** @param id the {@code id} in the path; empty where there is only one such thing */
    Object current(String id);
}
