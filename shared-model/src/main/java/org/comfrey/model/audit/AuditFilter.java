package org.comfrey.model.audit;

import java.time.Instant;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted. What is null narrows nothing.
 *
 * @param by the id of an actor
 * @param object the id of a thing
 * @param act an act
 * @param outcome what came of it
 * @param since this instant and later
 * @param until before this instant
 */
@Builder
public record AuditFilter(
        @Nullable String by,
        @Nullable String object,
        @Nullable String act,
        AuditEntry.@Nullable Outcome outcome,
        @Nullable Instant since,
        @Nullable Instant until) {}
