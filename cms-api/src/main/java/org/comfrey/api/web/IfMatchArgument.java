package org.comfrey.api.web;

import java.util.regex.Pattern;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IfMatch}: one strong entity tag (RFC 9110, section 13.1.1). */
class IfMatchArgument implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new RequestRefused(
                    ProblemType.VERSION_REQUIRED,
                    "Say in If-Match which version you have read: it is the ETag of the answer to a GET.");
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new RequestRefused(
                    ProblemType.MALFORMED_REQUEST,
                    "If-Match takes one strong entity tag, such as \"3\" in its quotes.");
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }
}
