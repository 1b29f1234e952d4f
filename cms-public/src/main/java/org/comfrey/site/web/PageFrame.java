package org.comfrey.site.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.body.Html;
import org.comfrey.model.language.OwnWords;
import org.comfrey.site.theme.Look;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page.
 *
 * @param site what it has in common with all others
 * @param title of the page, without the site's name
 * @param description for search engines; may be empty
 * @param canonical the page's own address, absolute
 * @param lang its language, as a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param ownWords what has to be said about the language of our own words
 * @param alternates where the same page is in each language, this one too; empty when it is in one only
 * @param indexed whether search engines may list it
 * @param kind what kind of thing it is, as Open Graph names it: {@code website} or {@code article}
 * @param preview whether it shows what is not published
 * @param look its style sheets, and what else themes bring
 * @param feeds where news of it can be subscribed to
 * @param image what stands for it where a link to it is shown, or null
 * @param published when it went live, or null where that does not matter
 * @param modified when it was last changed, or null where that does not matter
 * @param facts what it says, for machines: an element with JSON-LD, or nothing
 */
@Builder(toBuilder = true)
public record PageFrame(
        Surroundings site,
        String title,
        String description,
        String canonical,
        String lang,
        String direction,
        OwnWords ownWords,
        List<Alternate> alternates,
        boolean indexed,
        String kind,
        boolean preview,
        Look look,
        List<FeedLink> feeds,
        @Nullable Image image,
        @Nullable Instant published,
        @Nullable Instant modified,
        Html facts) {

    private static final Html NO_FACTS = new Html("");

    /**
     * A feed.
     *
     * @param title what it is a feed of
     * @param type its media type
     * @param href its path
     */
    public record FeedLink(String title, String type, String href) {}

    /**
     * A picture.
     *
     * @param url its address, absolute
     * @param width in pixels
     * @param height in pixels
     * @param alt what it shows, or empty
     */
    public record Image(String url, int width, int height, String alt) {}

    /**
     * The same page in a language.
     *
     * @param lang the language, as a BCP 47 tag, or {@code x-default}
     * @param href its address, absolute
     */
    public record Alternate(String lang, String href) {}

    public PageFrame {
        alternates = List.copyOf(Objects.requireNonNullElse(alternates, List.of()));
        feeds = List.copyOf(Objects.requireNonNullElse(feeds, List.of()));
        facts = Objects.requireNonNullElse(facts, NO_FACTS);
    }

    public String siteName() {
        return site.name();
    }

    /** The page's language, as Open Graph names it, or null where it has no name for it. */
    public @Nullable String openGraphLocale() {
        return OpenGraphLocale.of(lang);
    }

    /** The other languages that the page is there in, as Open Graph names them. */
    public List<String> otherOpenGraphLocales() {
        return alternates.stream()
                .map(alternate -> alternate.lang().equals("x-default") ? null : OpenGraphLocale.of(alternate.lang()))
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(openGraphLocale()))
                .distinct()
                .toList();
    }

    /** The same frame, with feeds of its own beside those of the site. */
    public PageFrame withFeeds(List<FeedLink> own) {
        return toBuilder()
                .feeds(Stream.concat(feeds.stream(), own.stream()).toList())
                .build();
    }

    /** The same frame, which tells machines what the page says. */
    public PageFrame withFacts(Html jsonLd) {
        return toBuilder().facts(jsonLd).build();
    }

    /** The same frame, which says where the page is in each language. */
    public PageFrame translatedAs(List<Alternate> others) {
        return toBuilder().alternates(others).build();
    }

    /** The same frame, for an article with these times and this picture. */
    public PageFrame ofArticle(Instant firstPublished, Instant lastPublished, @Nullable Image picture) {
        return toBuilder()
                .kind("article")
                .published(firstPublished)
                .modified(lastPublished)
                .image(picture)
                .build();
    }

    /** The same frame, marked as one that shows an error, and kept out of search engines. */
    public PageFrame withError() {
        return toBuilder().title("Error: " + title).indexed(false).build();
    }

    /** The same frame, marked as one that shows what is not published, and kept out of search engines. */
    public PageFrame asPreview() {
        return toBuilder()
                .title("Preview: " + title)
                .preview(true)
                .indexed(false)
                .build();
    }

    /** The same frame, kept out of search engines. */
    public PageFrame unlisted() {
        return toBuilder().indexed(false).build();
    }
}
