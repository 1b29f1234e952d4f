package org.comfrey.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where what goes wrong under {@code /api/admin} becomes an answer. It is a resolver rather than a
 * controller advice, because an advice that is limited to this module never sees what fails before a controller is found:
 * a wrong method, a wrong media type, an unknown path.
 */
@Component
@RequiredArgsConstructor
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final String PATHS = "/api/admin/";

    private final Refusals refusals;
    private final ProblemWriter writer;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith(PATHS)) {
            return null;
        }
        if (!(thrown instanceof AsyncRequestNotUsableException)) {
            answer(request, response, handler, thrown);
        }
        return new ModelAndView();
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        // Whatever type a GET has promised before it failed, the problem has its own.
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        var refused = refusals.of(thrown);
        try {
            writer.write(response, thrown instanceof StaleVersion ? withCurrent(refused, request, handler) : refused);
        } catch (IOException clientIsGone) {
            // Nobody is there to be told.
        }
    }

    private static RequestRefused withCurrent(
            RequestRefused refused, HttpServletRequest request, @Nullable Object handler) {
        if (!(handler instanceof HandlerMethod method && method.getBean() instanceof ShowsCurrent controller)) {
            return refused;
        }
        try {
            var current = controller.current(idIn(request));
            return new RequestRefused(
                    refused.problem().toBuilder().current(current).build(), refused.headers());
        } catch (NotFound deletedMeanwhile) {
            return refused;
        }
    }

    private static String idIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : "";
    }
}
