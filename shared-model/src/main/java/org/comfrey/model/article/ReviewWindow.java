package org.comfrey.model.article;

import java.time.Instant;

/** A time in which reviews are due: from the first instant on, and before the second. */
public record ReviewWindow(Instant from, Instant to) {}
