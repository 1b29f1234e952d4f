package org.comfrey.api.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.AuditTrail;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.security.StaffSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@Tag(name = "Session", description = "Signing in and out, for people with a browser.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/session", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SessionController {

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final MeMapper mapper;

    @Operation(
            summary = "Say whether somebody is signed in",
            description = "Sets the cookie XSRF-TOKEN, whose value goes into the header X-XSRF-TOKEN of every change.")
    @GetMapping
    SessionView show(
            @Parameter(hidden = true) @Nullable Principal principal, @Parameter(hidden = true) CsrfToken csrf) {
        // Asked for its value, the token writes its cookie.
        csrf.getToken();
        return new SessionView(principal != null);
    }

    @Operation(
            summary = "Sign in",
            description =
                    "Opens a session with a new id. It ends after 8 hours without use, and after 7 days at the latest."
                            + " The answer is the same for a wrong password, an unknown address and a closed account.")
    @ApiResponse(responseCode = "200", description = "Who signed in.", useReturnTypeSchema = true)
    @Refusal(status = 401, when = "The address or the password is wrong.")
    @Refusal(status = 403, when = "The CSRF token is missing or wrong.")
    @Refusal(status = 429, when = "Too many attempts; Retry-After says when the next one is taken.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    MeView open(@RequestBody SignInRequest request, HttpServletRequest http, HttpServletResponse response) {
        var person = signIn.check(request, http.getRemoteAddr());
        sessions.open(http, response, person);
        AuditTrail.actsIn(http, person.asActor());
        return mapper.person(person);
    }

    @Operation(
            summary = "Sign out",
            description = "Ends the session on the server. Without a session, it does nothing.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest http) {
        sessions.close(http);
    }
}
