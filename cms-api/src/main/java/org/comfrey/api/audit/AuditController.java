package org.comfrey.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.PageView;
import org.comfrey.model.audit.AuditEntry.Outcome;
import org.comfrey.model.audit.AuditFilter;
import org.comfrey.model.audit.AuditLog;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading what was done. */
@Tag(
        name = "Audit",
        description =
                "Every change that was made through this API, and every one that was refused because of who asked."
                        + " Entries are never changed. For administrators.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class AuditController {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final AuditLog audit;
    private final NamedThings things;
    private final AuditMapper mapper;

    @Operation(summary = "List what was done", description = "The newest first. Filters narrow each other.")
    @GetMapping
    @PreAuthorize("hasAuthority('audit:read')")
    ResponseEntity<PageView<AuditEntryView>> list(
            @Parameter(description = "The id of whoever did it.") @RequestParam(required = false) @Nullable String by,
            @Parameter(description = "The id of what it was done to.") @RequestParam(required = false) @Nullable
                    String object,
            @Parameter(
                            description = "The method and the path of an operation, as in this description.",
                            example = "POST /articles/{id}/publish")
                    @RequestParam(required = false)
                    @Nullable
                    String act,
            @Parameter(description = "What came of it.") @RequestParam(required = false) @Nullable Outcome outcome,
            @Parameter(description = "This instant and later.") @RequestParam(required = false) @Nullable Instant since,
            @Parameter(description = "Before this instant.") @RequestParam(required = false) @Nullable Instant until,
            Slice slice) {
        var filter = AuditFilter.builder()
                .by(by)
                .object(object)
                .act(act)
                .outcome(outcome)
                .since(inCalendar(since))
                .until(inCalendar(until))
                .build();
        var entries = audit.list(filter, slice);
        var names = things.names(entries.items());
        return Answers.page(
                entries, entry -> mapper.view(entry, entry.object() == null ? null : names.get(entry.object())));
    }

    /** The store holds no other instants. */
    private static @Nullable Instant inCalendar(@Nullable Instant asked) {
        if (asked != null && (asked.isBefore(FIRST) || asked.isAfter(LAST))) {
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, "No calendar has the year of " + asked + ".");
        }
        return asked;
    }
}
