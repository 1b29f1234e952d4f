package org.comfrey.model.store;

import lombok.RequiredArgsConstructor;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
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
        if (mongo.replace(at(changed.id(), read), changed).getMatchedCount() == 1) {
            return changed;
        }
        throw changedOrGone(what, changed.getClass(), changed.id());
    }

    /**
     * Changes some fields of the stored document if it still has the version that the change was made on, and its version
     * with them. The others stay as they are by then.
     *
     * @param what the kind of thing, for messages
     * @param read the version on which the change was made
     * @throws StaleVersion when another change came first
     * @throws NotFound when there is none with that id
     */
    public <T extends Versioned> T update(String what, Class<T> type, String id, long read, Update change) {
        var changed = mongo.findAndModify(
                at(id, read),
                change.set("version", read + 1),
                FindAndModifyOptions.options().returnNew(true),
                type);
        if (changed == null) {
            throw changedOrGone(what, type, id);
        }
        return changed;
    }

    /**
     * Removes the stored document if it still has that version.
     *
     * @return whether it was removed by this call
     */
    public boolean remove(Class<? extends Versioned> type, String id, long version) {
        return mongo.remove(at(id, version), type).getDeletedCount() == 1;
    }

    private static Query at(String id, long version) {
        return Query.query(Criteria.where("_id").is(id).and("version").is(version));
    }

    private RuntimeException changedOrGone(String what, Class<? extends Versioned> type, String id) {
        var stored = mongo.findById(id, type);
        return stored == null ? new NotFound(what) : new StaleVersion(what, stored.version());
    }
}
