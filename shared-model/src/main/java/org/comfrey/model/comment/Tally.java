package org.comfrey.model.comment;

/** How many replies are in each state. */
public record Tally(long pending, long approved, long spam, long trash) {}
