package org.comfrey.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.api.AdminApi;
import org.comfrey.model.access.Actor;
import org.comfrey.model.address.Networks;
import org.comfrey.model.audit.AuditEntry;
import org.comfrey.model.audit.AuditEntry.Outcome;
import org.comfrey.model.audit.AuditLog;
import org.comfrey.model.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down every act of the management API, at the one place that all of them pass, so that none can be forgotten: also
 * one that is written years from now.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class AuditTrail implements HandlerInterceptor {

    private static final Set<String> READING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());
    private static final String ACTOR = AuditTrail.class.getName() + ".actor";
    private static final String ALSO = AuditTrail.class.getName() + ".also";
    private static final String NOTHING_NAMED = "";

    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    /** Says who acts in a request that began without anybody: a sign-in. */
    public static void actsIn(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor.id());
    }

    /** Says that an act concerns this thing beside the one that it names, so that it is found with either. */
    public static void alsoConcerns(HttpServletRequest request, String id) {
        request.setAttribute(ALSO, id);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        var outcome = outcome(response);
        // What broke off is not done, whatever the status was until then.
        if (thrown != null
                || outcome.isEmpty()
                || READING.contains(request.getMethod())
                || !(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(Unaudited.class)) {
            return;
        }
        append(entry(request, object(request, response), outcome.get()));
        if (outcome.get() == Outcome.DONE && request.getAttribute(ALSO) instanceof String also && Ids.isId(also)) {
            append(entry(request, also, Outcome.DONE));
        }
    }

    private void append(AuditEntry entry) {
        try {
            audit.append(entry);
        } catch (DataAccessException unavailable) {
            // The act is done and answered. Where the log cannot have it, the server's own log does.
            log.error("An act could not be written to the audit log: {}", entry, unavailable);
        }
    }

    private AuditEntry entry(HttpServletRequest request, @Nullable String object, Outcome outcome) {
        var path = path(request);
        return AuditEntry.builder()
                .id(ids.next())
                .at(clock.instant())
                .by(actor(request))
                .act(request.getMethod() + " " + path)
                .kind(path.split("/", 3)[1])
                .object(object)
                .outcome(outcome)
                .from(Networks.of(request.getRemoteAddr()))
                .build();
    }

    /** What was wrong with the request itself is nobody's act. */
    private static Optional<Outcome> outcome(HttpServletResponse response) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null) {
            return Optional.empty();
        }
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> Optional.of(Outcome.REFUSED);
            default -> status.isError() ? Optional.empty() : Optional.of(Outcome.DONE);
        };
    }

    private static @Nullable String actor(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof String id) {
            return id;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor.id() : null;
    }

    /** The path with the names of its variables, as in the description of the API. */
    private static String path(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.substring(AdminApi.BASE.length());
    }

    private static @Nullable String object(HttpServletRequest request, HttpServletResponse response) {
        var created = response.getHeader(HttpHeaders.LOCATION);
        var named = created == null ? namedIn(request) : created.substring(created.lastIndexOf('/') + 1);
        return Ids.isId(named) ? named : null;
    }

    /** The first variable in the path: what comes after it is a part of that thing. */
    private static String namedIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().findFirst().map(String::valueOf).orElse(NOTHING_NAMED)
                : NOTHING_NAMED;
    }
}
