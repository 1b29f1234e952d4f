package org.comfrey.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Tells a form that was sent from our own page from one that another site made a browser send. It needs no token in the
 * page, so pages stay the same for everybody.
 */
public final class SameSite {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private SameSite() {}

    /** Whether the request comes from our own page, or from no browser at all. */
    public static boolean isFromOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            var port = from.getPort() < 0 ? "" : ":" + from.getPort();
            return from.getHost() != null && (from.getHost() + port).equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
