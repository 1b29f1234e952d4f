package org.comfrey.model.reading;

/**
 * An article among those that were read most.
 *
 * @param article its id
 * @param count how often it was read
 */
public record MuchRead(String article, long count) {}
