package org.comfrey.model.input;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the input
 * @param detail what is wrong and what would be right, as a sentence for people
 */
public record Problem(String pointer, String detail) {}
