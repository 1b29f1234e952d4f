package org.comfrey.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Leads from an old address to the new one, on the site and in the content API alike. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Moves implements HandlerExceptionResolver {

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    /** Browsers may keep a permanent redirect for good. The address may be used again, so they are asked not to. */
    private static final String CACHING = String.valueOf(
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().getHeaderValue());

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof PageMoved moved) || response.isCommitted()) {
            return null;
        }
        // With 301, browsers send a reply on as a mere GET, and it is lost.
        var status = isReading(request) ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT;
        lead(request, response, status, moved.in(request.getRequestURI()));
        return new ModelAndView();
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** Leads on, with the query that was asked for, unless the new address has one of its own. */
    static void lead(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String to) {
        var query = request.getQueryString();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.LOCATION, query == null || to.indexOf('?') >= 0 ? to : withQuery(to, query));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
    }

    private static String withQuery(String to, String query) {
        var fragment = to.indexOf('#');
        return fragment < 0 ? to + "?" + query : to.substring(0, fragment) + "?" + query + to.substring(fragment);
    }
}
