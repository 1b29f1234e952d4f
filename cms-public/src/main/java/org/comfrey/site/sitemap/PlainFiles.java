package org.comfrey.site.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.PageMissing;
import org.comfrey.site.web.Pages;
import org.comfrey.site.web.SiteProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the two files that programs look for by name. */
@Controller
@RequiredArgsConstructor
class PlainFiles {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

    /** RFC 9116, section 2.5.5, recommends less than a year. */
    private static final int DAYS_UNTIL_EXPIRY = 180;

    private final SiteProperties site;
    private final Frames frames;
    private final Pages pages;
    private final Clock clock;

    /** What crawlers need not look at (RFC 9309): what is for editors, for programs, or has any number of addresses. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        var text = """
                User-agent: *
                Disallow: /admin
                Disallow: /api/
                Disallow: /preview/
                Disallow: /search?
                Disallow: /*?replyTo=

                Sitemap: %s
                """.formatted(frames.address(Sitemaps.INDEX));
        return pages.shared(TEXT, text.getBytes(UTF_8), Shown.settings());
    }

    /** Whom to tell of a weakness (RFC 9116). There is none unless somebody said who that is. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> security() {
        var contact = site.securityContact();
        if (contact == null) {
            throw PageMissing.unknown();
        }
        // To the day, so that it stays the same between two requests.
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS_UNTIL_EXPIRY, ChronoUnit.DAYS);
        var text = """
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s
                """.formatted(contact.toASCIIString(), expires, frames.address("/.well-known/security.txt"));
        return pages.shared(TEXT, text.getBytes(UTF_8), Shown.settings());
    }
}
