package org.comfrey.model.audit;

import java.time.Instant;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An act, done or refused.
 *
 * @param id opaque
 * @param at when it ended
 * @param by the id of the actor; null when nobody was signed in
 * @param act what it was: the method and the path of the operation, as in the API's description
 * @param kind the kind of thing that it was done to: the first part of that path
 * @param object the id of that thing, where it has one
 * @param outcome what came of it
 * @param from the network that it came from, with the last part of the address cut off
 */
@Document("audit_entries")
@Builder
public record AuditEntry(
        @Id String id,
        Instant at,
        @Nullable String by,
        String act,
        String kind,
        @Nullable String object,
        Outcome outcome,
        @Nullable String from) {

    /** What came of an act. */
    public enum Outcome {
        DONE,
        /** Because of who asked: nobody was signed in, the password was wrong, or the roles do not allow it. */
        REFUSED
    }
}
