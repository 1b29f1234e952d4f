package org.comfrey.site.theme;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where themes are.
 *
 * @param dataDir Folder of this process.
 * @param themes What is said of themes.
 */
@ConfigurationProperties("comfrey")
record ThemeProperties(
        @DefaultValue("data") Path dataDir, @DefaultValue Jars themes) {

    /**
     * What is said of themes.
     *
     * @param folder Folder of theme jars, which are read at the start. Default: {@code themes} in the data folder, which need not be there.
     */
    record Jars(@Nullable Path folder) {}

    Path folder() {
        var folder = themes.folder();
        return folder == null ? dataDir.resolve("themes") : folder;
    }

    /** Whether somebody has named a folder, which then has to be there. */
    boolean isNamed() {
        return themes.folder() != null;
    }
}
