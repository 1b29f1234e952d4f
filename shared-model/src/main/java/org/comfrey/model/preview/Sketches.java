package org.comfrey.model.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.Indexed;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of what people are typing, as long as they look at it. */
@Component
@RequiredArgsConstructor
class Sketches implements Indexed {

    private final MongoOperations mongo;

    @Override
    public Class<?> document() {
        return Sketch.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("expiresAt", Direction.ASC));
    }

    Optional<Sketch> find(String link) {
        return Optional.ofNullable(mongo.findById(link, Sketch.class));
    }

    /** In the place of the one before: it is one person's, who types in one place at a time. */
    void put(Sketch sketch) {
        mongo.save(sketch);
    }

    void deleteExpired(Instant now) {
        mongo.remove(Query.query(Criteria.where("expiresAt").lt(now)), Sketch.class);
    }
}
