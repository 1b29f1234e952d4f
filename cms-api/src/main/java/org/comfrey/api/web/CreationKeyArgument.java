package org.comfrey.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes {@link CreationKey}. Two actors, or two addresses, never share a key, whatever header they send. */
@RequiredArgsConstructor
class CreationKeyArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~](?:[ -~]{0,98}[!-~])?");

    private final Secrets secrets;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CreationKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HEADER);
        if (header == null) {
            return new CreationKey(null);
        }
        if (!FORM.matcher(header).matches()) {
            throw new RequestRefused(
                    ProblemType.MALFORMED_REQUEST, "Idempotency-Key has 1 to 100 printable ASCII characters.");
        }
        return new CreationKey(secrets.mac("idempotency", String.join("\0", actor(request), what(request), header)));
    }

    private static String actor(NativeWebRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    private static String what(NativeWebRequest request) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        return http == null ? "" : http.getMethod() + " " + http.getRequestURI();
    }
}
