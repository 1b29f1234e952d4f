package org.comfrey.site.theme;

import java.util.List;
import java.util.Map;

/**
 * How all pages look.
 *
 * @param styleSheets where the style sheets are, ours first
 * @param searchScript where the script of search fields is
 * @param assets where each file is that a theme brings, by its name below {@code assets/}
 */
public record Look(List<String> styleSheets, String searchScript, Map<String, String> assets) {

    private static final String NOWHERE = "/assets/theme-none/";

    public Look {
        styleSheets = List.copyOf(styleSheets);
        assets = Map.copyOf(assets);
    }

    /**
     * Where a file of a theme is.
     *
     * @param name its name below {@code assets/}, such as {@code leaf.svg}
     * @return its address; where no theme has such a file, one at which nothing is
     */
    public String asset(String name) {
        return assets.getOrDefault(name, NOWHERE + name);
    }
}
