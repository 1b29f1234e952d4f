package org.comfrey.model.language;

import org.jspecify.annotations.Nullable;

/**
 * In which language and direction the words are that Comfrey itself puts round what people wrote, which are English. On a
 * page of another language each such passage has to say so (WCAG 2.2, 3.1.2); on an English one there is nothing to say.
 *
 * @param lang their language, as a BCP 47 tag, or null where the page says it already
 * @param dir their direction, {@code ltr}, or null where the page says it already
 * @param pageLang the page's language, for what people wrote within such a passage, or null where it is the same
 * @param pageDir the page's direction, likewise
 */
public record OwnWords(
        @Nullable String lang,
        @Nullable String dir,
        @Nullable String pageLang,
        @Nullable String pageDir) {

    /** The language of Comfrey's own words. */
    public static final LanguageTag LANGUAGE = new LanguageTag("en");

    private static final OwnWords LIKE_THE_PAGE = new OwnWords(null, null, null, null);

    /** What has to be said on a page of this language. */
    public static OwnWords on(LanguageTag page) {
        return page.language().equals(LANGUAGE.language())
                ? LIKE_THE_PAGE
                : new OwnWords(LANGUAGE.value(), LANGUAGE.direction(), page.value(), page.direction());
    }
}
