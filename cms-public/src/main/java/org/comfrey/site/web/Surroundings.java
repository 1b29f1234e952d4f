package org.comfrey.site.web;

import java.util.List;
import org.comfrey.model.settings.MenuItem;
import org.comfrey.site.web.PageFrame.Image;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the site has in common, as its settings say.
 *
 * @param name the site's name
 * @param logo the picture before it, or null
 * @param colours the style sheet with the site's own colours, or null where it has the theme's
 * @param bar the colour of the bar at the top, in light surroundings
 * @param barInTheDark likewise in dark surroundings
 * @param menu the links at the top; empty for the usual ones
 * @param footer the paragraphs at the bottom
 * @param footerMenu the links at the bottom
 */
public record Surroundings(
        String name,
        @Nullable Image logo,
        @Nullable String colours,
        String bar,
        String barInTheDark,
        List<MenuItem> menu,
        List<String> footer,
        List<MenuItem> footerMenu) {

    /** With the name alone, and the rest as the theme comes. */
    static Surroundings named(String name, String bar, String barInTheDark) {
        return new Surroundings(name, null, null, bar, barInTheDark, List.of(), List.of(), List.of());
    }
}
