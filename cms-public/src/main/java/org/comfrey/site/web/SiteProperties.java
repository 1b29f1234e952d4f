package org.comfrey.site.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The site as its readers see it.
 *
 * @param url Where readers find it, such as {@code https://www.example.org}, without a path. Default: the address of each request, which is right for development only.
 * @param securityContact Where to report a weakness of the site: an address that begins with {@code https:}, {@code mailto:} or {@code tel:}. Default: none, and no {@code security.txt}.
 */
@ConfigurationProperties("comfrey.site")
public record SiteProperties(@Nullable URI url, @Nullable URI securityContact) {

    private static final Set<String> CONTACTS = Set.of("https", "mailto", "tel");

    public SiteProperties {
        if (securityContact != null
                && (securityContact.getScheme() == null || !CONTACTS.contains(securityContact.getScheme()))) {
            throw new IllegalArgumentException(
                    "comfrey.site.security-contact begins with https:, mailto: or tel: (RFC 9116).");
        }
    }

    /** The site's own origin. */
    public String origin() {
        return url == null ? "" : url.toString().replaceAll("/+$", "");
    }
}
