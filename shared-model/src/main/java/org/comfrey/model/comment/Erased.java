package org.comfrey.model.comment;

import java.time.Instant;

/**
 * That the writer of a reply was made unknown.
 *
 * @param erasure the id of the record of it
 * @param at when
 * @param textRemoved whether the text was removed too
 */
public record Erased(String erasure, Instant at, boolean textRemoved) {}
