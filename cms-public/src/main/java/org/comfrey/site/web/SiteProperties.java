package org.comfrey.site.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The site as its readers see it.
 *
 * @param url Where readers find it, such as {@code https://www.example.org}, without a path. Default: the address of each request, which is right for development only.
 */
@ConfigurationProperties("comfrey.site")
public record SiteProperties(@Nullable URI url) {

    /** The site's own origin. */
    public String origin() {
        return url == null ? "" : url.toString().replaceAll("/+$", "");
    }
}
