package org.comfrey.model.checklist;

/** How strictly a check is taken. */
public enum Level {
    /** It is not made. */
    OFF,
    /** Editors are told, and may publish all the same. */
    WARNING,
    /** Nothing goes live that fails it. */
    BLOCKING
}
