package org.comfrey.site.web;

/**
 * What stands round every page.
 *
 * @param siteName the site's name
 * @param tagline what the site is
 * @param title of the page, without the site's name
 * @param description for search engines; may be empty
 * @param canonical the page's own address, absolute
 * @param lang its language, as a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param indexed whether search engines may list it
 * @param styleSheet where the style sheet is
 */
public record PageFrame(
        String siteName,
        String tagline,
        String title,
        String description,
        String canonical,
        String lang,
        String direction,
        boolean indexed,
        String styleSheet) {

    /** The same frame, marked as one that shows an error, and kept out of search engines. */
    public PageFrame withError() {
        return new PageFrame(
                siteName, tagline, "Error: " + title, description, canonical, lang, direction, false, styleSheet);
    }

    /** The same frame, kept out of search engines. */
    public PageFrame unlisted() {
        return new PageFrame(siteName, tagline, title, description, canonical, lang, direction, false, styleSheet);
    }
}
