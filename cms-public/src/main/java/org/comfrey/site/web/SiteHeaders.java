package org.comfrey.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what the site's pages never do, so that an injected one could not do it either (OWASP ASVS 5.0, V3). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SiteHeaders extends OncePerRequestFilter {

    /** Search fields ask for proposals; tools that look at a page from within it ask for robots.txt. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; ";

    private static final String OF_PAGES = POLICY + "script-src 'self'; frame-ancestors 'none'";
    private static final String OF_PREVIEWS = POLICY + "frame-ancestors 'self'";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        // The management API and the editors' UI set their own.
        return path.startsWith("/admin") || path.startsWith("/api/admin");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The editors' application shows previews beside the text, where it has the same address (ADR 22).
        boolean framed = request.getRequestURI().startsWith("/preview/");
        response.setHeader("Content-Security-Policy", framed ? OF_PREVIEWS : OF_PAGES);
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
