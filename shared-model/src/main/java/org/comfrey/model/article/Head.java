package org.comfrey.model.article;

import java.time.Instant;

/**
 * The revision that the working copy is at.
 *
 * @param revision its id
 * @param number 1 for the first
 * @param by the id of the actor who made it
 * @param at when
 */
public record Head(String revision, int number, String by, Instant at) {}
