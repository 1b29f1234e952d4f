package org.comfrey.model.settings;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.content.KnownPictures;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The store of the site's settings. */
@Component
@RequiredArgsConstructor
public class SettingsStore {

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final KnownPictures pictures;

    /** The settings that hold now. */
    public SiteSettings site() {
        var stored = mongo.findById(SiteSettings.ID, SiteSettings.class);
        return stored == null ? SiteSettings.initial() : stored;
    }

    /**
     * Stores changed settings.
     *
     * @param read the version that the change was made on
     * @throws StaleVersion when another change came first
     * @throws InvalidInput when the logo is no picture
     */
    public SiteSettings save(long read, SiteSettings wanted) {
        var logo = wanted.appearance().logo();
        return pictures.keeping(logo == null ? Set.of() : Set.of(logo), () -> store(read, wanted));
    }

    private SiteSettings store(long read, SiteSettings wanted) {
        var logo = wanted.appearance().logo();
        if (logo != null && !pictures.pictures(Set.of(logo)).contains(logo)) {
            throw new InvalidInput("/appearance/logo", "There is no picture with this id in the media library.");
        }
        var changed = wanted.toBuilder().version(read + 1).build();
        if (read > 0) {
            return compareAndSet.replace("settings", read, changed);
        }
        try {
            return mongo.insert(changed);
        } catch (DuplicateKeyException changedBefore) {
            var stale = new StaleVersion("settings", site().version());
            stale.initCause(changedBefore);
            throw stale;
        }
    }
}
