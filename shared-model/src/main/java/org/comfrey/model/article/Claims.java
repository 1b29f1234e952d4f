package org.comfrey.model.article;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an article keeps others from taking, by unique indexes, and from deleting: of its head, of what is live and of what is going to be. So
 * nothing that was promised to readers can be taken by another article meanwhile.
 */
final class Claims {

    private Claims() {}

    /** Its addresses. */
    static Set<String> slugsOf(Article article) {
        var slugs = new HashSet<String>();
        slugs.add(article.content().slug().value());
        var live = article.publicState().live();
        if (live != null) {
            slugs.add(live.slug().value());
        }
        var schedule = article.publicState().schedule();
        if (schedule != null) {
            slugs.add(schedule.slug().value());
        }
        return slugs;
    }

    /** The media that it shows. Not what it showed before it was taken down. */
    static Set<String> mediaOf(Article article) {
        var media = new HashSet<>(article.media());
        media.addAll(article.publicState().liveMedia());
        media.addAll(article.publicState().scheduledMedia());
        return media;
    }

    /** Its places among its translations. In the trash it keeps none: another translation may take it. */
    static @Nullable Set<String> localesOf(Article article) {
        if (article.shelf() == Shelf.TRASHED || article.shelf() == Shelf.PURGING) {
            return null;
        }
        var locales = new HashSet<String>();
        locales.add(article.content().locale());
        var state = article.publicState();
        var live = state.live();
        if (live != null && state.status() == PublicationStatus.LIVE) {
            locales.add(live.locale());
        }
        var schedule = state.schedule();
        if (schedule != null) {
            locales.add(schedule.locale());
        }
        return locales.stream()
                .map(locale -> article.translationGroup() + "/" + locale)
                .collect(Collectors.toUnmodifiableSet());
    }
}
