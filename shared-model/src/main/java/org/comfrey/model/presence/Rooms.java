package org.comfrey.model.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of who is at work. */
@Component
@RequiredArgsConstructor
class Rooms implements Indexed, Belonging {

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Room.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("changedAt", Direction.ASC));
    }

    Optional<Room> find(String article) {
        return Optional.ofNullable(mongo.findById(article, Room.class));
    }

    /** Stores a room. Answers false when another change came in between. */
    boolean save(Room changed) {
        try {
            if (changed.version() == 1) {
                mongo.insert(changed);
            } else {
                compareAndSet.replace("presence", changed.version() - 1, changed);
            }
            return true;
        } catch (DuplicateKeyException | StaleVersion | NotFound changedMeanwhile) {
            return false;
        }
    }

    long removeBefore(Instant instant) {
        return mongo.remove(Query.query(Criteria.where("changedAt").lt(instant)), Room.class)
                .getDeletedCount();
    }

    @Override
    public String what() {
        return "presence";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("_id").is(article)), Room.class)
                .getDeletedCount();
    }
}
