package org.comfrey.model.comment;

import java.time.Instant;

/**
 * The last thing a moderator did with a reply.
 *
 * @param by the id of the actor
 * @param at when
 */
public record Decision(String by, Instant at) {}
