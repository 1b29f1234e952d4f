package org.comfrey.model.article;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Keeps the titles of articles in the order of the site's language when that has changed. */
@Component
@RequiredArgsConstructor
public class Alphabetical {

    /** How many articles one round takes. */
    private static final int ROUND = 500;

    private final Articles articles;
    private final SettingsStore settings;

    /**
     * Puts titles in order that are not. May be repeated, and be done by several processes at once.
     *
     * @return how many were not
     */
    public int reorder() {
        int all = 0;
        int round;
        do {
            round = reorderSome();
            all += round;
        } while (round == ROUND);
        return all;
    }

    private int reorderSome() {
        var site = settings.site();
        var alphabet = site.alphabet();
        var misplaced = articles.orderedOtherwise(site.locale(), ROUND);
        misplaced.forEach(article -> articles.ordered(
                article,
                new TitleOrder(site.locale(), alphabet.key(article.content().title()))));
        return misplaced.size();
    }
}
