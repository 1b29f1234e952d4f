package org.comfrey.api.session;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.Refusal;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.Problems;
import org.comfrey.model.passwordlink.PasswordLinks;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Choosing a password by a link: for people who were invited, and for people who forgot theirs. */
@Slf4j
@Tag(name = "Session")
@RestController
@RequestMapping(path = AdminApi.BASE + "/session", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class PasswordController {

    private final PasswordLinks links;
    private final ResetThrottle throttle;
    private final AsyncTaskExecutor applicationTaskExecutor;

    @Operation(
            summary = "Ask for a link to choose a new password",
            description =
                    "It is sent to the address, if that has an account, and works once and for an hour. The answer"
                            + " is the same for every address, and takes the same time.")
    @ApiResponse(responseCode = "202", description = "If there is such an account, a link is in the outbox soon.")
    @Refusal(status = 403, when = "The CSRF token is missing or wrong.")
    @Refusal(status = 429, when = "Too many requests; Retry-After says when the next one is taken.")
    @PostMapping(path = "/password-reset", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reset(@RequestBody ResetRequest request, HttpServletRequest http) {
        var problems = new Problems();
        var typed = requireNonNullElse(request.email(), "");
        var email = problems.parse("/email", () -> new EmailAddress(typed));
        problems.throwIfAny();
        if (email != null) {
            throttle.attempt(email.value(), http.getRemoteAddr());
            // Elsewhere, so that the time it takes tells nobody whether there is an account.
            applicationTaskExecutor.execute(() -> send(email));
        }
    }

    @Operation(
            summary = "Choose a password by a link",
            description = "With the token of an invitation or of a link for a new password. Every session of the person"
                    + " ends. A password that is refused leaves the link as it was.")
    @Refusal(status = 403, when = "The link was used, has expired or is wrong, or the CSRF token is missing.")
    @PostMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody PasswordRequest request, HttpServletRequest http) {
        links.choose(requireNonNullElse(request.token(), ""), requireNonNullElse(request.password(), ""));
        log.info("A password was chosen by a link, from {}.", http.getRemoteAddr());
    }

    private void send(EmailAddress email) {
        try {
            links.reset(email);
        } catch (DataAccessException unreachable) {
            log.warn("A link for a new password could not be made: {}", unreachable.getMessage());
        }
    }
}
