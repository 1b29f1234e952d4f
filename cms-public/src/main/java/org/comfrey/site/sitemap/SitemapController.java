package org.comfrey.site.sitemap;

import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.web.PageMissing;
import org.comfrey.site.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves sitemaps: an index, and the files that it names. */
@Controller
@RequiredArgsConstructor
class SitemapController {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Sitemaps sitemaps;
    private final Pages pages;

    @GetMapping(Sitemaps.INDEX)
    ResponseEntity<byte[]> index() {
        return pages.shared(XML, sitemaps.index(), Shown.settings().articles());
    }

    @GetMapping(Sitemaps.PARTS + "pages.xml")
    ResponseEntity<byte[]> pages() {
        return pages.shared(
                XML, sitemaps.pages(), Shown.settings().articles().topics().people());
    }

    /**
     * A part of the articles.
     *
     * @param first the id of the article that it begins with
     */
    @GetMapping(Sitemaps.PARTS + "articles-{first:[0-9a-f]{24}}.xml")
    ResponseEntity<byte[]> articles(@PathVariable String first) {
        var part = sitemaps.articles(first);
        if (part == null) {
            throw PageMissing.unknown();
        }
        // Which pictures the articles show changes with the articles. A picture that is replaced keeps its address.
        return pages.shared(XML, part, Shown.settings().articles());
    }
}
