package org.comfrey.model.reading;

/**
 * What was searched for, among that which was searched for most.
 *
 * @param words what readers typed, in small letters
 * @param count how often
 * @param found how many articles were found the last time
 */
public record MuchSearched(String words, long count, long found) {}
