package org.comfrey.api.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.model.access.Actor;
import org.comfrey.model.person.People;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks. */
@Tag(name = "Session")
@RestController
@RequiredArgsConstructor
class MeController {

    private final People people;
    private final MeMapper mapper;

    @Operation(summary = "Show who is signed in, and what they may do")
    @GetMapping(path = AdminApi.BASE + "/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    MeView show(Actor actor) {
        return people.find(actor.id()).map(mapper::person).orElseGet(() -> mapper.token(actor));
    }
}
