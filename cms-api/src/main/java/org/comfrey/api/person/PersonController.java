package org.comfrey.api.person;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.Problems;
import org.comfrey.model.passwordlink.PasswordLinks;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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
    private final PasswordLinks links;
    private final Secrets secrets;
    private final MergePatch patches;
    private final PersonMapper mapper;

    @Operation(summary = "List people", description = "The newest account first.")
    @GetMapping
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<PersonView>> list(Slice slice) {
        return Answers.page(people.list(slice), mapper::view);
    }

    @Operation(
            summary = "Open an account",
            description =
                    "Without a password, the person is sent a link to choose one, which works once and for 7 days.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<PersonView> create(Actor actor, CreationKey key, @RequestBody PersonRequest request) {
        var person = accounts.open(newPerson(request), key.value());
        if (request.password() == null) {
            links.invite(actor, person, person.id());
        }
        return Answers.created("/people", person, mapper::view);
    }

    @Operation(
            summary = "Send a person a link to choose a password",
            description = "By mail. It works once and for 7 days, and closes the links that were sent before.")
    @ApiResponse(responseCode = "202", description = "It is in the outbox.")
    @Refusal(status = 409, when = "The account is closed.")
    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(MANAGE)
    void invite(Actor actor, @PathVariable String id, CreationKey key) {
        var person = people.require(id);
        if (!person.active()) {
            throw new RequestRefused(ProblemType.TRANSITION_REFUSED, "This account is closed. Open it first.");
        }
        links.invite(actor, person, requireNonNullElseGet(key.value(), secrets::randomToken));
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
        var asked = wanted.slug();
        var slug = asked == null ? null : problems.parse("/slug", () -> new Slug(asked));
        problems.require(wanted.active() != null, "/active", "This is true or false.");
        problems.throwIfAny();
        return new Accounts.Change(
                slug,
                requireNonNullElse(wanted.name(), ""),
                requireNonNullElse(wanted.roles(), Set.of()),
                requireNonNullElse(wanted.credentials(), ""),
                requireNonNullElse(wanted.bio(), ""),
                wanted.active());
    }

    /** Nobody knows the password of an account that was opened without one, until its owner chooses it. */
    private NewPerson newPerson(PersonRequest request) {
        var problems = new Problems();
        var typed = requireNonNullElse(request.email(), "");
        var email = problems.parse("/email", () -> new EmailAddress(typed));
        var name = requireNonNullElse(request.name(), "");
        var roles = requireNonNullElse(request.roles(), Set.<Role>of());
        Person.check(name, roles, request.credentials(), request.bio(), problems);
        problems.throwIfAny();
        return NewPerson.builder()
                .email(requireNonNull(email))
                .name(name)
                .roles(roles)
                .credentials(request.credentials())
                .bio(request.bio())
                .password(requireNonNullElseGet(request.password(), secrets::randomToken))
                .build();
    }
}
