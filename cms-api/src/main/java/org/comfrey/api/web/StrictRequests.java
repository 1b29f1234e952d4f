package org.comfrey.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.store.Slice;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what an operation does not know of: query parameters, repeated ones, a body where none is taken. */
class StrictRequests implements HandlerInterceptor {

    private static final int LONGEST_NAME = 50;

    /**
     * What an operation takes.
     *
     * @param parameters the names of its query parameters
     * @param typed those of them that take no empty text
     * @param body whether it takes a body
     */
    private record Taken(Set<String> parameters, Set<String> typed, boolean body) {}

    private final Map<HandlerMethod, Taken> taken = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var takes = taken.computeIfAbsent(method, StrictRequests::takenBy);
            refuseUnknownParameters(request, takes);
            refuseUnwantedBody(request, takes);
        }
        return true;
    }

    private static void refuseUnknownParameters(HttpServletRequest request, Taken takes) {
        request.getParameterMap().forEach((name, values) -> {
            if (!takes.parameters().contains(name)) {
                throw new RequestRefused(
                        ProblemType.MALFORMED_REQUEST,
                        "There is no parameter \"" + cut(name) + "\" here. There are: " + list(takes.parameters())
                                + ".");
            }
            if (values.length > 1) {
                throw new RequestRefused(
                        ProblemType.MALFORMED_REQUEST, "The parameter \"" + name + "\" is given more than once.");
            }
            if (takes.typed().contains(name) && values[0].chars().allMatch(letter -> letter <= ' ')) {
                throw new RequestRefused(
                        ProblemType.MALFORMED_REQUEST,
                        "The parameter \"" + name + "\" is empty. Give it a value, or leave it out.");
            }
        });
    }

    private static void refuseUnwantedBody(HttpServletRequest request, Taken takes) {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (hasBody && !takes.body()) {
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, "This operation takes no body.");
        }
    }

    /** A name from outside may be as long as it likes. */
    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String list(Set<String> names) {
        return names.isEmpty() ? "none" : names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Taken takenBy(HandlerMethod method) {
        var parameters = Arrays.stream(method.getMethodParameters())
                .flatMap(StrictRequests::names)
                .collect(Collectors.toUnmodifiableSet());
        var typed = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() != String.class)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .flatMap(StrictRequests::names)
                .collect(Collectors.toUnmodifiableSet());
        boolean body = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.getParameterType() == Upload.class);
        return new Taken(parameters, typed, body);
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Slice.class) {
            return SliceArgument.PARAMETERS.stream();
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(Objects.requireNonNull(parameter.getParameter().getName()))
                : Stream.empty();
    }
}
