package org.comfrey.api.person;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.Problems;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.person.People;
import org.comfrey.model.store.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Accounts. */
@Tag(name = "People", description = "Accounts and their roles. For administrators.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/people", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class PersonController implements ShowsCurrent {

    private static final String MANAGE = "hasAuthority('people:manage')";

    private final People people;
    private final Accounts accounts;
    private final MergePatch patches;
    private final PersonMapper mapper;

    @Operation(summary = "List people", description = "The newest account first.")
    @GetMapping
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<PersonView>> list(Slice slice) {
        return Answers.page(people.list(slice), mapper::view);
    }

    @Operation(summary = "Open an account")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<PersonView> create(CreationKey key, @RequestBody PersonRequest request) {
        return Answers.created("/people", accounts.open(newPerson(request), key.value()), mapper::view);
    }

    @Operation(summary = "Read an account")
    @GetMapping("/{id}")
    @PreAuthorize(MANAGE)
    ResponseEntity<PersonView> show(@PathVariable String id) {
        return Answers.one(people.require(id), mapper::view);
    }

    @Operation(
            summary = "Change an account",
            description = "A JSON merge patch (RFC 7396). It holds at once, in sessions that are open too. The last"
                    + " administrator stays one.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PersonPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = PersonPatch.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(MANAGE)
    ResponseEntity<PersonView> change(@PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var person = people.require(id);
        person.requireVersion("person", ifMatch.version());
        var wanted = patches.apply(mapper.view(person), patch, PersonPatch.class);
        return Answers.one(accounts.change(id, ifMatch.version(), change(wanted)), mapper::view);
    }

    @Override
    public Object current(String id) {
        return mapper.view(people.require(id));
    }

    /** After the merge, what is null was taken away; the account says by itself what it cannot be without. */
    private static Accounts.Change change(PersonPatch wanted) {
        var problems = new Problems();
        problems.require(wanted.active() != null, "/active", "This is true or false.");
        problems.throwIfAny();
        return new Accounts.Change(
                requireNonNullElse(wanted.name(), ""),
                requireNonNullElse(wanted.roles(), Set.of()),
                requireNonNullElse(wanted.credentials(), ""),
                requireNonNullElse(wanted.bio(), ""),
                wanted.active());
    }

    private static NewPerson newPerson(PersonRequest request) {
        var problems = new Problems();
        var typed = requireNonNullElse(request.email(), "");
        var email = problems.parse("/email", () -> new EmailAddress(typed));
        problems.require(request.password() != null, "/password", "Give the account a first password.");
        problems.throwIfAny();
        return NewPerson.builder()
                .email(requireNonNull(email))
                .name(requireNonNullElse(request.name(), ""))
                .roles(requireNonNullElse(request.roles(), Set.of()))
                .credentials(request.credentials())
                .bio(request.bio())
                .password(requireNonNull(request.password()))
                .build();
    }
}
