package org.comfrey.model.store;

import lombok.RequiredArgsConstructor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The only way in which a stored aggregate is replaced or removed. */
@Component
@RequiredArgsConstructor
public class CompareAndSet {

    private final MongoOperations mongo;

    /**
     * Replaces the stored document if it still has the version that the change was made on.
     *
     * @param what the kind of thing, for messages
     * @param read the version on which the change was made
     * @param changed the document as it shall be, with a version of {@code read + 1}
     * @throws StaleVersion when another change came first
     * @throws NotFound when there is none with that id
     */
    public <T extends Versioned> T replace(String what, long read, T changed) {
        var unchanged = Query.query(
                Criteria.where("_id").is(changed.id()).and("version").is(read));
        if (mongo.replace(unchanged, changed).getMatchedCount() == 1) {
            return changed;
        }
        var stored = mongo.findById(changed.id(), changed.getClass());
        if (stored == null) {
            throw new NotFound(what);
        }
        throw new StaleVersion(what, stored.version());
    }

    /**
     * Removes the stored document if it still has that version.
     *
     * @return whether it was removed by this call
     */
    public boolean remove(Class<? extends Versioned> type, String id, long version) {
        var unchanged = Query.query(Criteria.where("_id").is(id).and("version").is(version));
        return mongo.remove(unchanged, type).getDeletedCount() == 1;
    }
}
