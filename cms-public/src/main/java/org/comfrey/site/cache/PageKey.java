package org.comfrey.site.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * All of a request that a page may depend on. Whoever makes the page is shown nothing else of the request.
 *
 * @param origin how the site was addressed, where links are made of that; empty where the site's address is set
 * @param secure whether it was asked for over HTTPS
 * @param path as it was sent
 * @param query as it was sent, or null
 */
record PageKey(
        String origin,
        boolean secure,
        String path,
        @Nullable String query) {

    private static final Set<String> PARAMETERS = Set.of(
            "after", "replyTo", "topic", "limit", "format", "fields", "locale", "q", "condition", "therapy", "area");

    private static final int LONGEST_QUERY = 500;
    private static final String NO_ORIGIN = "";

    /** The key of a request, or null for one whose answer nobody else can use. */
    static @Nullable PageKey of(HttpServletRequest request, boolean withOrigin) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (!isShared(request.getMethod(), path, query, request.getHeader(HttpHeaders.ACCEPT))) {
            return null;
        }
        var origin =
                withOrigin ? origin(request.getScheme(), request.getServerName(), request.getServerPort()) : NO_ORIGIN;
        return new PageKey(origin, request.isSecure(), path, query);
    }

    /** The same of a request that the container has not seen yet. */
    static @Nullable PageKey of(Request request, boolean withOrigin) {
        var address = request.getHttpURI();
        var path = address.getPath();
        var query = address.getQuery();
        if (path == null
                || !isShared(
                        request.getMethod(), path, query, request.getHeaders().get(HttpHeader.ACCEPT))) {
            return null;
        }
        var origin = withOrigin
                ? origin(address.getScheme(), Request.getServerName(request), Request.getServerPort(request))
                : NO_ORIGIN;
        return new PageKey(origin, request.isSecure(), path, query);
    }

    private static boolean isShared(String method, String path, @Nullable String query, @Nullable String accept) {
        return (method.equals("GET") || method.equals("HEAD"))
                && isPage(path)
                && (query == null || isKnown(query))
                && !isRefused(path, accept);
    }

    private static String origin(String scheme, String host, int port) {
        return scheme + "://" + host + ":" + port;
    }

    /** Addresses of ours need no escapes; with them, each page would have any number of addresses. */
    private static boolean isPage(String path) {
        return path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && !path.startsWith("/admin")
                && !path.startsWith("/api/admin")
                && !path.startsWith("/actuator")
                && !path.startsWith("/preview")
                && !path.startsWith("/media");
    }

    /** The content API has JSON only, and tells a client that takes none. */
    private static boolean isRefused(String path, @Nullable String accept) {
        return accept != null
                && path.startsWith("/api/")
                && !accept.contains("*/*")
                && !accept.contains("application/*")
                && !accept.contains("application/json");
    }

    private static boolean isKnown(String query) {
        if (query.length() > LONGEST_QUERY) {
            return false;
        }
        for (var parameter : query.split("&", -1)) {
            int end = parameter.indexOf('=');
            if (end < 0 || !PARAMETERS.contains(parameter.substring(0, end))) {
                return false;
            }
        }
        return true;
    }
}
