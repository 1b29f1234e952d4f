package org.comfrey.api.session;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.People;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who asks. */
@Tag(name = "Session")
@RestController
@RequestMapping(path = AdminApi.BASE + "/me", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class MeController {

    private final People people;
    private final Accounts accounts;
    private final MergePatch patches;
    private final MeMapper mapper;

    @Operation(summary = "Show who is signed in, and what they may do")
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<MeView> show(Actor actor) {
        return people.find(actor.id())
                .map(person -> Answers.one(person, mapper::person))
                .orElseGet(() -> ResponseEntity.ok(mapper.token(actor)));
    }

    @Operation(
            summary = "Change what readers are told of you",
            description = "A JSON merge patch (RFC 7396). Your page shows it at once. Not for machines.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MePatch.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = MePatch.class))
            })
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<MeView> change(Actor actor, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var person = people.find(actor.id())
                .orElseThrow(() -> new NotAllowed(
                        "A token stands for no person, and only people have a page. Sign in to change yours."));
        person.requireVersion("person", ifMatch.version());
        var wanted = patches.apply(mapper.person(person), patch, MePatch.class);
        var change = new Accounts.Change(
                null, requireNonNullElse(wanted.name(), ""), null, null, requireNonNullElse(wanted.bio(), ""), null);
        return Answers.one(accounts.change(person.id(), ifMatch.version(), change), mapper::person);
    }
}
