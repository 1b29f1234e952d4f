package org.comfrey.model.settings;

import lombok.RequiredArgsConstructor;
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
     */
    public SiteSettings save(long read, SiteSettings wanted) {
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
