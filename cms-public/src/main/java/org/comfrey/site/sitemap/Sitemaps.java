package org.comfrey.site.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.body.MediaLinks;
import org.comfrey.model.media.ShownMedia;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.publication.LiveTranslation;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.page.Translations;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.Xml;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes sitemaps by the protocol of sitemaps.org, with pictures and languages in the words that Google gave it. Topics without
 * an article are left out: their pages lead nowhere.
 */
@Component
@RequiredArgsConstructor
class Sitemaps {

    static final String INDEX = "/sitemap.xml";
    static final String PARTS = "/sitemaps/";

    /**
     * Articles in one file. The protocol takes 50,000 addresses and 50 MB; an article with its pictures and languages takes a
     * few kilobytes.
     */
    static final int PART = 5_000;

    /** Other addresses in one file: what the protocol takes, but for the home page and the page of topics. */
    private static final int MOST_ADDRESSES = 50_000 - 2;

    /** The format takes 1,000; a part of so many articles must stay within its bytes. */
    private static final int MOST_PICTURES = 20;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Publications publications;
    private final Topics topics;
    private final Profiles profiles;
    private final Translations translations;
    private final ShownMedia media;
    private final SettingsStore settings;
    private final Frames frames;

    /** Which files there are. */
    byte[] index() {
        var parts = publications.liveParts(PART);
        var xml = Xml.document("sitemapindex", "xmlns", NAMESPACE);
        file(
                xml,
                "pages.xml",
                parts.stream()
                        .map(Publications.Part::changedAt)
                        .max(Instant::compareTo)
                        .orElse(null));
        parts.forEach(part -> file(xml, "articles-" + part.first() + ".xml", part.changedAt()));
        return xml.bytes();
    }

    private void file(Xml xml, String name, @Nullable Instant changedAt) {
        xml.open("sitemap").text("loc", frames.address(PARTS + name));
        lastModified(xml, changedAt);
        xml.close();
    }

    /** All pages but those of articles. */
    byte[] pages() {
        var latest = publications.live(java.util.Set.of(), new Slice(1, null)).items();
        var changed = latest.isEmpty() ? null : latest.getFirst().publishedAt();
        var xml = Xml.document("urlset", "xmlns", NAMESPACE);
        address(xml, "/", changed);
        address(xml, "/topics", null);
        topics.all().stream()
                .filter(topic -> topic.mergingInto() == null)
                .sorted(java.util.Comparator.comparing(Topic::id))
                .limit(MOST_ADDRESSES / 2)
                .forEach(topic -> topic(xml, topic));
        authors(xml);
        return xml.bytes();
    }

    private void topic(Xml xml, Topic topic) {
        var latest = publications.live(topic.ids(), new Slice(1, null)).items();
        if (!latest.isEmpty()) {
            address(xml, "/topics/" + topic.slug(), latest.getFirst().publishedAt());
        }
    }

    private void authors(Xml xml) {
        String after = null;
        int count = 0;
        do {
            var page = profiles.list(Slice.of(Slice.MOST, after));
            for (Profile profile : page.items()) {
                address(xml, "/authors/" + profile.slug(), profile.updatedAt());
            }
            count += page.items().size();
            after = page.next();
        } while (after != null && count + Slice.MOST <= MOST_ADDRESSES / 2);
    }

    private void address(Xml xml, String path, @Nullable Instant changedAt) {
        xml.open("url").text("loc", frames.address(path));
        lastModified(xml, changedAt);
        xml.close();
    }

    /** The articles from that one on; null when there is none. */
    byte @Nullable [] articles(String first) {
        var part = publications.livePart(first, PART);
        if (part.isEmpty()) {
            return null;
        }
        Map<String, List<LiveTranslation>> others =
                settings.site().furtherLocales().isEmpty() ? Map.of() : translations.others(part);
        var pictures = media.links(part.stream()
                .flatMap(publication -> publication.media().stream())
                .collect(Collectors.toSet()));
        var xml = Xml.document(
                "urlset",
                "xmlns",
                NAMESPACE,
                "xmlns:image",
                "http://www.google.com/schemas/sitemap-image/1.1",
                "xmlns:xhtml",
                "http://www.w3.org/1999/xhtml");
        part.forEach(
                publication -> article(xml, publication, others.getOrDefault(publication.id(), List.of()), pictures));
        return xml.bytes();
    }

    private void article(Xml xml, Publication publication, List<LiveTranslation> others, MediaLinks pictures) {
        xml.open("url")
                .text("loc", frames.address("/articles/" + publication.content().slug()));
        lastModified(xml, publication.changedAt());
        translations
                .alternates(publication, others)
                .forEach(one -> xml.empty(
                        "xhtml:link",
                        "rel",
                        "alternate",
                        "hreflang",
                        one.lang(),
                        "href",
                        frames.address("/articles/" + one.translation().slug())));
        publication.media().stream()
                .sorted()
                .flatMap(id -> pictures.find(id).stream())
                .limit(MOST_PICTURES)
                .forEach(picture -> xml.open("image:image")
                        .text("image:loc", frames.address(picture.url()))
                        .close());
        xml.close();
    }

    private static void lastModified(Xml xml, @Nullable Instant changedAt) {
        if (changedAt != null) {
            xml.text("lastmod", Objects.toString(changedAt));
        }
    }
}
