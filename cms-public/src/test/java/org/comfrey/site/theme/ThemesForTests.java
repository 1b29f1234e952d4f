package org.comfrey.site.theme;

import java.nio.file.Path;
import org.comfrey.site.theme.ThemeProperties.Jars;

/** Themes for tests of other packages. */
public final class ThemesForTests {

    private ThemesForTests() {}

    /** None, as where there is no folder of them. */
    public static Themes none() {
        return new Themes(
                new ThemeProperties(Path.of("target", "nothing"), new Jars(null)),
                new StyleSheet(),
                new SearchScript());
    }
}
