package org.comfrey.site.theme;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a theme says of itself.
 *
 * @param name its name, for people
 * @param version its own version, for people
 * @param contract the version of the contract that it was made for
 * @param bar the colour of the bar at the top, or null where it is ours
 * @param barInTheDark likewise in dark surroundings
 */
record ThemeManifest(
        String name,
        String version,
        int contract,
        @Nullable String bar,
        @Nullable String barInTheDark) {

    static final String FILE = "META-INF/comfrey-theme.properties";

    private static final Set<String> KEYS = Set.of("name", "version", "contract", "bar", "bar-dark");
    private static final int LONGEST = 100;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** @throws UnfitTheme if a line is missing, unknown or wrong */
    static ThemeManifest of(byte[] file) {
        var lines = new Properties();
        try {
            lines.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnfitTheme("its %s cannot be read: %s.".formatted(FILE, unreadable.getMessage()), unreadable);
        }
        var unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new UnfitTheme("its %s has a line \"%s\", which means nothing; known are %s."
                    .formatted(FILE, unknown.first(), String.join(", ", new TreeSet<>(KEYS))));
        }
        return new ThemeManifest(
                text(lines, "name"),
                text(lines, "version"),
                number(text(lines, "contract")),
                colour(lines, "bar"),
                colour(lines, "bar-dark"));
    }

    private static String text(Properties lines, String key) {
        var text = lines.getProperty(key, "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new UnfitTheme("its %s has to say \"%s = …\", in 1 to %d characters.".formatted(FILE, key, LONGEST));
        }
        return text;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            throw new UnfitTheme(
                    "its %s says \"contract = %s\", which is no whole number.".formatted(FILE, text), notOne);
        }
    }

    private static @Nullable String colour(Properties lines, String key) {
        var colour = lines.getProperty(key);
        if (colour != null && !COLOUR.matcher(colour.strip()).matches()) {
            throw new UnfitTheme(
                    "its %s says \"%s = %s\", which is no colour such as #0b5a4a.".formatted(FILE, key, colour));
        }
        return colour == null ? null : colour.strip();
    }
}
