package org.comfrey.site.catalog;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the catalog is.
 *
 * @param dataDir Folder of this process. The catalog is in {@code catalog} below it, and may be deleted: it is made anew.
 */
@ConfigurationProperties("comfrey")
record CatalogProperties(@DefaultValue("data") Path dataDir) {

    Path folder() {
        return dataDir.resolve("catalog");
    }
}
