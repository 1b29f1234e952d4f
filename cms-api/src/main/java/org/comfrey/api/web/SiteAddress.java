package org.comfrey.api.web;

import java.net.URI;
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

    private @Nullable URI site() {
        return settings.getProperty("comfrey.site.url", URI.class);
    }

    /** For trying Comfrey out. */
    private String onThisMachine() {
        return "http://localhost:" + settings.getProperty("local.server.port", "8080");
    }
}
