package org.comfrey.model.store;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Creates the indexes that the stores declare. Only a process whose MongoDB user may do so calls it. */
@Component
@RequiredArgsConstructor
public class Indexes {

    private final MongoOperations mongo;
    private final List<Indexed> stores;

    /** Creates what is missing. Safe to call again, and from several processes at once. */
    public void ensure() {
        stores.forEach(store -> store.indexes().forEach(mongo.indexOps(store.document())::createIndex));
    }
}
