package org.comfrey.model.publication;

import java.time.Instant;
import org.comfrey.model.address.Slug;
import org.comfrey.model.language.LanguageTag;

/**
 * A live article among its translations.
 *
 * @param id the article's id
 * @param group what it shares with its translations
 * @param locale its language
 * @param slug its address
 * @param title its title
 * @param firstPublishedAt when it went live for the first time
 */
public record LiveTranslation(
        String id, String group, LanguageTag locale, Slug slug, String title, Instant firstPublishedAt) {

    public static LiveTranslation of(Publication publication) {
        var content = publication.content();
        return new LiveTranslation(
                publication.id(),
                publication.translationGroup(),
                new LanguageTag(content.locale()),
                content.slug(),
                content.title(),
                publication.firstPublishedAt());
    }

    /** What of a publication is read for it. */
    record Row(String id, String translationGroup, Said content, Instant firstPublishedAt) {

        record Said(String locale, Slug slug, String title) {}

        LiveTranslation asTranslation() {
            return new LiveTranslation(
                    id,
                    translationGroup,
                    new LanguageTag(content.locale()),
                    content.slug(),
                    content.title(),
                    firstPublishedAt);
        }
    }
}
