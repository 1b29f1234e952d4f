package org.comfrey.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.comfrey.model.audit.AuditEntry.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An act, done or refused.
 *
 * @param id opaque
 * @param at when it ended
 * @param by the id of whoever did it; left out when nobody was signed in
 * @param act what it was: the method and the path of the operation
 * @param kind the kind of thing that it was done to
 * @param object the id of that thing, where it has one
 * @param name what that thing is called now; left out when it is gone, or has no name
 * @param outcome DONE, or REFUSED because of who asked
 * @param from the network that it came from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEntry")
record AuditEntryView(
        String id,
        Instant at,
        @Nullable String by,
        @Schema(example = "POST /articles/{id}/publish") String act,
        @Schema(example = "articles") String kind,
        @Nullable String object,
        @Nullable String name,
        Outcome outcome,
        @Schema(example = "192.0.2.0/24") @Nullable String from) {}
