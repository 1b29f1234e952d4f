package org.comfrey.model.article;

import java.time.Instant;

/**
 * What is live is taken down by itself.
 *
 * @param at when it is due
 * @param by the id of the actor who set it
 */
public record Withdrawal(Instant at, String by) {}
