package org.comfrey.api.settings;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.comfrey.model.input.Problems;
import org.comfrey.model.settings.Appearance;
import org.comfrey.model.settings.Colour;
import org.comfrey.model.settings.MenuItem;
import org.jspecify.annotations.Nullable;

/** What can be changed of the site's looks. What is taken away is as the theme comes. */
record AppearancePatch(
        @Schema(description = "The id of a picture in the media library.") @Nullable
        String logo,

        @Schema(
                description = "A # and six hexadecimal digits. White text has to be readable on it (WCAG 2.2, 1.4.3).",
                example = "#0b5a4a")
        @Nullable
        String colour,

        @Schema(description = "At most 8.") @Nullable List<MenuItemPatch> menu,

        @Schema(maxLength = Appearance.LONGEST_FOOTER) @Nullable
        String footer,

        @Schema(description = "At most 12.") @Nullable List<MenuItemPatch> footerMenu,

        @Schema(description = "At most 6 ids of articles. Those that are not live are passed over.") @Nullable
        List<String> featured) {

    record MenuItemPatch(
            @Schema(example = "About us", maxLength = MenuItem.LONGEST_LABEL) @Nullable
            String label,

            @Schema(example = "/articles/about-us") @Nullable
            String href) {

        private MenuItem item() {
            return new MenuItem(requireNonNullElse(label, ""), requireNonNullElse(href, ""));
        }
    }

    static Appearance appearance(@Nullable AppearancePatch wanted) {
        if (wanted == null) {
            return Appearance.usual();
        }
        var problems = new Problems();
        var typed = wanted.colour;
        var colour = typed == null ? null : problems.parse("/colour", () -> new Colour(typed));
        var menu = items(wanted.menu, "/menu", problems);
        var footerMenu = items(wanted.footerMenu, "/footerMenu", problems);
        var appearance = problems.parse(
                "",
                () -> new Appearance(
                        wanted.logo,
                        colour,
                        menu,
                        requireNonNullElse(wanted.footer, ""),
                        footerMenu,
                        requireNonNullElse(wanted.featured, List.of())));
        problems.throwIfAny();
        return Objects.requireNonNull(appearance);
    }

    private static List<MenuItem> items(@Nullable List<MenuItemPatch> wanted, String pointer, Problems problems) {
        var links = requireNonNullElse(wanted, List.<MenuItemPatch>of());
        return IntStream.range(0, links.size())
                .mapToObj(i -> problems.parse(pointer + "/" + i, links.get(i)::item))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
