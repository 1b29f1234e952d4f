package org.comfrey.api.presence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.Unaudited;
import org.comfrey.model.access.Actor;
import org.comfrey.model.presence.Attending;
import org.comfrey.model.presence.Room;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is at work on an article. */
@Tag(
        name = "Presence",
        description = "Who is at work on an article, and who of them holds the pen. Nothing is locked: saving goes by"
                + " version, whoever holds it.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}/presence", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class PresenceController {

    private static final String WRITE = "hasAnyAuthority('articles:write', 'articles:edit-any')";

    private final Attending attending;
    private final Clock clock;

    @Operation(summary = "Say who is at work")
    @GetMapping
    @PreAuthorize("hasAuthority('articles:read')")
    PresenceView show(@PathVariable String id) {
        return view(attending.at(id));
    }

    @Operation(
            summary = "Say that one is at work",
            description =
                    "To be said again every 20 to 30 seconds: it counts for 60. Whoever comes while nobody holds the"
                            + " pen gets it.")
    @PutMapping
    @PreAuthorize(WRITE)
    @Unaudited
    PresenceView renew(Actor actor, @PathVariable String id) {
        return view(attending.renew(actor, id));
    }

    @Operation(
            summary = "Take the pen from whoever holds it",
            description = "The other one sees it with the next sign of life. It is written to the audit log.")
    @PostMapping("/take-over")
    @PreAuthorize(WRITE)
    PresenceView takeOver(Actor actor, @PathVariable String id) {
        return view(attending.takeOver(actor, id));
    }

    @Operation(summary = "Leave", description = "Without having come, it does nothing.")
    @DeleteMapping
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unaudited
    void leave(Actor actor, @PathVariable String id) {
        attending.leave(actor, id);
    }

    private PresenceView view(Room room) {
        return new PresenceView(room.holder(), room.present(), clock.instant(), Room.LEASE.toSeconds());
    }
}
