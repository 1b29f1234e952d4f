package org.comfrey.model.savedview;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The store of the views that people have saved. */
@Component
@RequiredArgsConstructor
public class SavedViewStore {

    private static final String WHAT = "saved views";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    /** Those of that person; none, of version 0, when there never were any. */
    public SavedViews of(String person) {
        return Optional.ofNullable(mongo.findById(person, SavedViews.class)).orElseGet(() -> SavedViews.none(person));
    }

    /**
     * Puts these in the place of those that a person has.
     *
     * @param version the one that the change was made on
     * @throws StaleVersion when another change came first
     */
    public SavedViews put(String person, long version, List<SavedView> views) {
        var changed = new SavedViews(person, version + 1, views);
        of(person).requireVersion(WHAT, version);
        if (version > 0) {
            return compareAndSet.replace(WHAT, version, changed);
        }
        try {
            return mongo.insert(changed);
        } catch (DuplicateKeyException meanwhile) {
            var stale = new StaleVersion(WHAT, of(person).version());
            stale.initCause(meanwhile);
            throw stale;
        }
    }
}
