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
        var query = request.getQueryString();
        // With 301, browsers send a reply on as a mere GET, and it is lost.
        var status =
                READING.contains(request.getMethod()) ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT;
        response.setStatus(status.value());
        response.setHeader(
                HttpHeaders.LOCATION, moved.in(request.getRequestURI()) + (query == null ? "" : "?" + query));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        return new ModelAndView();
    }
}
