package org.comfrey.server.web;

import java.util.List;
import org.comfrey.model.address.Networks;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets only a proxy in a private network say on whose behalf it asks, and takes of its list the nearest address that is no
 * proxy's: what stands before that one was claimed by the client itself. It goes before what Jetty makes of these headers.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

    /** What proxies say of a request, and what Jetty would believe of anybody. */
    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Proxied-Https",
            "Proxy-auth-cert",
            "Proxy-ssl-id");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var headers = request.getHeaders();
        if (CLAIMS.stream().noneMatch(headers::contains)) {
            return request;
        }
        var believed = believed(headers, Request.getRemoteAddr(request));
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return believed;
            }
        };
    }

    private static HttpFields believed(HttpFields headers, String peer) {
        var believed = HttpFields.build(headers);
        if (!Networks.isPrivate(peer)) {
            CLAIMS.forEach(believed::remove);
            return believed;
        }
        believed.remove(HttpHeader.FORWARDED);
        var hops = headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
        if (!hops.isEmpty()) {
            believed.put(HttpHeader.X_FORWARDED_FOR, nearest(hops));
        }
        return believed;
    }

    private static String nearest(List<String> hops) {
        return hops.reversed().stream()
                .filter(hop -> !Networks.isPrivate(hop))
                .findFirst()
                .orElse(hops.getFirst());
    }
}
