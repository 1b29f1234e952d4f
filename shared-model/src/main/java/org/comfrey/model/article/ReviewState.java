package org.comfrey.model.article;

/** How near the next review of what is live is. */
public enum ReviewState {
    /** It comes up soon, or is due today. */
    DUE,
    /** Its day has passed. */
    OVERDUE
}
