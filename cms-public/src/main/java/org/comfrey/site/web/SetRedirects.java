package org.comfrey.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.redirect.Redirecting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Leads on from addresses where nothing is, or nothing is any more, when somebody has set where they lead. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class SetRedirects implements HandlerExceptionResolver {

    private final Redirecting redirecting;

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var missing = failure instanceof PageMissing || failure instanceof NoResourceFoundException;
        if (!missing || response.isCommitted() || !Moves.isReading(request)) {
            return null;
        }
        var redirect = lead(request);
        if (redirect.isEmpty()) {
            return null;
        }
        var status = redirect.get().permanent() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND;
        var to = URI.create(redirect.get().to()).toASCIIString();
        Moves.lead(request, response, status, to);
        return new ModelAndView();
    }

    private Optional<Redirecting.Lead> lead(HttpServletRequest request) {
        try {
            return SitePath.of(request.getRequestURI()).flatMap(redirecting::lead);
        } catch (DataAccessException storeIsAway) {
            // Then the page about what is missing has to do.
            return Optional.empty();
        }
    }
}
