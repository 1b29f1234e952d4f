package org.comfrey.model.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an article's history: a revision without its content.
 *
 * @param id opaque
 * @param number 1 for the first
 * @param parent the id of the revision that it was made from, null for the first
 * @param version the version that its article has since, up to the next revision's
 * @param by the id of the actor who saved it
 * @param at when
 * @param note what the actor says about it, or null
 */
public record RevisionSummary(
        String id,
        int number,
        @Nullable String parent,
        long version,
        String by,
        Instant at,
        @Nullable String note) {}
