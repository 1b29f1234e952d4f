package org.comfrey.api.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes addresses for mail and for links that are passed on. Of the settings only: the host that a request names could
 * be anybody's, and a link that opens an account would lead there.
 */
@Component
public class SiteAddress {

    private final Environment settings;

    SiteAddress(Environment settings) {
        this.settings = settings;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        var site = site();
        return (site == null ? onThisMachine() : site.toString().replaceAll("/+$", "")) + path;
    }

    /** An address of this site as its path, so that it is known for one; any other as it is. */
    public String asPath(String address) {
        try {
            var asked = new URI(address);
            var own = URI.create(of("/")).getRawAuthority();
            if (asked.getRawAuthority() == null || !asked.getRawAuthority().equalsIgnoreCase(own)) {
                return address;
            }
            var path = asked.getRawPath().isEmpty() ? "/" : asked.getRawPath();
            return path + behind("?", asked.getRawQuery()) + behind("#", asked.getRawFragment());
        } catch (URISyntaxException notAnAddress) {
            return address;
        }
    }

    private static String behind(String sign, @Nullable String part) {
        return part == null ? "" : sign + part;
    }

    private @Nullable URI site() {
        return settings.getProperty("comfrey.site.url", URI.class);
    }

    /** For trying Comfrey out. */
    private String onThisMachine() {
        return "http://localhost:" + settings.getProperty("local.server.port", "8080");
    }
}
