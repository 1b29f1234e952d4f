package org.comfrey.api.setup;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.Refusal;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.founding.Founding;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first administrator, made by whoever has the one-time link that the first start printed. */
@Tag(name = "Setup", description = "Making the first administrator.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/setup", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SetupController {

    private final Founding founding;

    @Operation(summary = "Say whether the site still has to be set up")
    @GetMapping
    SetupView show() {
        return new SetupView(founding.isOpen());
    }

    @Operation(
            summary = "Make the first administrator",
            description = "Works once, with the secret of the link that the first start printed. Sign in afterwards.")
    @Refusal(status = 403, when = "The secret is wrong or was used before, or the CSRF token is missing.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SetupView found(@RequestBody SetupRequest request) {
        founding.foundByLink(requireNonNullElse(request.token(), ""), founder(request));
        return new SetupView(false);
    }

    /** Everything is checked before the link is used up. */
    private static NewPerson founder(SetupRequest request) {
        var problems = new Problems();
        var typed = requireNonNullElse(request.email(), "");
        var name = requireNonNullElse(request.name(), "");
        var email = problems.parse("/email", () -> new EmailAddress(typed));
        problems.require(
                !name.isBlank() && name.length() <= Person.LONGEST_NAME && Text.isPrintable(name),
                "/name",
                "Your name has 1 to " + Person.LONGEST_NAME + " characters.");
        problems.require(request.password() != null, "/password", "Choose a password.");
        problems.throwIfAny();
        return NewPerson.builder()
                .email(requireNonNull(email))
                .name(name)
                .roles(Set.of(Role.ADMIN))
                .password(requireNonNull(request.password()))
                .build();
    }
}
