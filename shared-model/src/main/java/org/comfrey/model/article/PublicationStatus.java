package org.comfrey.model.article;

/** Where an article stands with its readers. */
public enum PublicationStatus {
    /** Was never live. */
    NEVER,
    /** Is not live, and goes live by itself. */
    SCHEDULED,
    /** Can be read. A newer version may be scheduled. */
    LIVE,
    /** Was live and was taken down. */
    WITHDRAWN
}
