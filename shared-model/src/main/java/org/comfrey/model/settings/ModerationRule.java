package org.comfrey.model.settings;

/** Whose replies wait for a moderator, whatever they say. */
public enum ModerationRule {
    /** Everybody's. */
    ALL,
    /** Those of whoever has no approved reply with the same e-mail address yet. */
    FIRST,
    /** Nobody's: what no other rule holds is public at once. */
    NONE
}
