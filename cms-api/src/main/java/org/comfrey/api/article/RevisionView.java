package org.comfrey.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One saved state of an article.
 *
 * @param id opaque
 * @param number 1 for the first
 * @param parent the id of the revision that it was made from, or null
 * @param version the version that its article has since, up to the next revision's
 * @param content what the article says in it
 * @param by the id of whoever saved it
 * @param at when
 * @param note what they said about it, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Revision")
record RevisionView(
        String id,
        int number,
        @Nullable String parent,
        long version,
        ContentView content,
        String by,
        Instant at,
        @Nullable String note) {}
