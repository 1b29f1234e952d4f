package org.comfrey.site.web;

import java.util.List;
import java.util.Objects;
import lombok.Builder;

/**
 * What stands round every page.
 *
 * @param siteName the site's name
 * @param title of the page, without the site's name
 * @param description for search engines; may be empty
 * @param canonical the page's own address, absolute
 * @param lang its language, as a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param alternates where the same page is in each language, this one too; empty when it is in one only
 * @param indexed whether search engines may list it
 * @param kind what kind of thing it is, as Open Graph names it: {@code website} or {@code article}
 * @param preview whether it shows what is not published
 * @param styleSheet where the style sheet is
 */
@Builder(toBuilder = true)
public record PageFrame(
        String siteName,
        String title,
        String description,
        String canonical,
        String lang,
        String direction,
        List<Alternate> alternates,
        boolean indexed,
        String kind,
        boolean preview,
        String styleSheet) {

    /**
     * The same page in a language.
     *
     * @param lang the language, as a BCP 47 tag, or {@code x-default}
     * @param href its address, absolute
     */
    public record Alternate(String lang, String href) {}

    public PageFrame {
        alternates = List.copyOf(Objects.requireNonNullElse(alternates, List.of()));
    }

    /** The same frame, which says where the page is in each language. */
    public PageFrame translatedAs(List<Alternate> others) {
        return toBuilder().alternates(others).build();
    }

    /** The same frame, for an article. */
    public PageFrame ofArticle() {
        return toBuilder().kind("article").build();
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
