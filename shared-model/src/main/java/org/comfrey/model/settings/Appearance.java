package org.comfrey.model.settings;

import java.util.HashSet;
import java.util.List;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * How the site looks, and what stands on every page.
 *
 * @param logo the id of the picture that stands before the site's name, or null
 * @param colour of the bar at the top and of buttons, or null for the theme's own
 * @param menu the links at the top; empty for the usual ones
 * @param footer what stands at the bottom, in paragraphs; may be empty. That the site replaces no doctor stands there anyway
 * @param footerMenu the links at the bottom
 * @param featured the ids of articles that the home page begins with, in that order
 */
public record Appearance(
        @Nullable String logo,
        @Nullable Colour colour,
        List<MenuItem> menu,
        String footer,
        List<MenuItem> footerMenu,
        List<String> featured) {

    public static final int LONGEST_MENU = 8;
    public static final int LONGEST_FOOTER_MENU = 12;
    public static final int LONGEST_FOOTER = 500;
    public static final int MOST_FEATURED = 6;

    private static final Appearance USUAL = new Appearance(null, null, List.of(), "", List.of(), List.of());

    public Appearance {
        menu = List.copyOf(menu);
        footerMenu = List.copyOf(footerMenu);
        featured = List.copyOf(featured);
        var problems = new Problems();
        problems.require(menu.size() <= LONGEST_MENU, "/menu", "The menu has at most " + LONGEST_MENU + " links.");
        problems.require(
                footer.length() <= LONGEST_FOOTER && Text.isPrintableLines(footer),
                "/footer",
                "The footer has at most " + LONGEST_FOOTER + " characters.");
        problems.require(
                footerMenu.size() <= LONGEST_FOOTER_MENU,
                "/footerMenu",
                "The footer has at most " + LONGEST_FOOTER_MENU + " links.");
        problems.require(
                featured.size() <= MOST_FEATURED && new HashSet<>(featured).size() == featured.size(),
                "/featured",
                "The home page begins with at most " + MOST_FEATURED + " articles, each of them once.");
        problems.throwIfAny();
    }

    /** The theme as it comes. */
    public static Appearance usual() {
        return USUAL;
    }
}
