package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the site looks, and what stands on every page.
 *
 * @param logo the id of the picture that stands before the site's name
 * @param colour of the bar at the top and of buttons; the theme's own where none is given
 * @param menu the links at the top; the usual ones where there are none
 * @param footer what stands at the bottom, in paragraphs
 * @param footerMenu the links at the bottom
 * @param featured the ids of articles that the home page begins with, in that order
 */
@Schema(name = "Appearance")
record AppearanceView(
        @Nullable String logo,
        @Schema(example = "#0b5a4a") @Nullable String colour,
        List<MenuItemView> menu,

        @Schema(example = "Example Clinic, 1 High Street, Sampletown")
        String footer,

        List<MenuItemView> footerMenu,
        List<String> featured) {

    /**
     * A link in a menu.
     *
     * @param label what it is called
     * @param href where it leads
     */
    @Schema(name = "MenuItem")
    record MenuItemView(
            @Schema(example = "About us") String label,
            @Schema(example = "/articles/about-us") String href) {}
}
