package org.comfrey.model.comment;

import java.time.Instant;

/**
 * That somebody changed what a reply says.
 *
 * @param by the id of the actor
 * @param name the actor's name at that time
 * @param at when
 */
public record Edit(String by, String name, Instant at) {}
