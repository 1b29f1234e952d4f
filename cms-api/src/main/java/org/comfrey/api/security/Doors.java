package org.comfrey.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.ProblemWriter;
import org.comfrey.model.access.Actor;
import org.comfrey.model.token.ApiToken;
import org.comfrey.model.token.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The two ways in: a bearer token, or a session. A request with a bearer token is judged by it alone, so that a session
 * cookie beside it changes nothing.
 */
@RequiredArgsConstructor
class Doors extends OncePerRequestFilter {

    static final String SIGN_IN = "Sign in, or send a bearer token.";

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final StaffSessions sessions;
    private final ProblemWriter problems;

    static boolean carriesToken(HttpServletRequest request) {
        return bearer(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = bearer(request);
        if (bearer == null) {
            sessions.actor(request).ifPresent(actor -> {
                letIn(actor);
                var session = request.getSession(false).getId();
                give(request, () -> sessions.actor(session));
            });
            chain.doFilter(request, response);
            return;
        }
        var token = tokens.check(bearer);
        if (token.isPresent()) {
            letIn(token.get().asActor());
            give(request, () -> tokens.check(bearer).map(ApiToken::asActor));
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(response, ProblemType.INVALID_TOKEN, "The token is unknown, has expired or was revoked.");
        }
    }

    private static void letIn(Actor actor) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
    }

    private static void give(HttpServletRequest request, Pass pass) {
        request.setAttribute(Pass.class.getName(), pass);
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
