package org.comfrey.model.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Contention;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of erasures. It has no way to remove one. */
@Component
@RequiredArgsConstructor
public class Erasures implements Indexed {

    private static final String WHAT = "erasure";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Erasure.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("writer", Direction.ASC).on("at", Direction.DESC),
                new Index("doneAt", Direction.ASC),
                new Index("at", Direction.DESC).on("_id", Direction.DESC));
    }

    /** @throws NotFound when there is none with that id */
    public Erasure require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    Optional<Erasure> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Erasure.class));
    }

    /** All of them, the newest first. */
    public Page<Erasure> list(Slice slice) {
        var query = Cursor.newestFirst(new Query(), "at", slice);
        return Page.cut(
                mongo.find(query, Erasure.class), slice.limit(), erasure -> Cursor.of(erasure.at(), erasure.id()));
    }

    /** Those of one person, the newest first. */
    List<Erasure> of(String writer) {
        return mongo.find(
                Query.query(Criteria.where("writer").is(writer)).with(Sort.by(Direction.DESC, "at")), Erasure.class);
    }

    /** Those with something left to do, the oldest first. */
    List<Erasure> unfinished(int limit) {
        return mongo.find(
                Query.query(Criteria.where("doneAt").is(null))
                        .with(Sort.by("at"))
                        .limit(limit),
                Erasure.class);
    }

    /** Stores a new one; or finds the one that was made with the same key before. */
    Erasure insert(Erasure erasure) {
        try {
            return mongo.insert(erasure);
        } catch (DuplicateKeyException madeBefore) {
            return find(erasure.id())
                    .or(() -> Optional.ofNullable(mongo.findOne(
                            Query.query(Criteria.where("creationKey").is(erasure.creationKey())), Erasure.class)))
                    .orElseThrow(() -> madeBefore);
        }
    }

    /** Changes one, whatever others note in it at the same time. */
    void change(String id, UnaryOperator<Erasure> change) {
        Contention.outlasts("Erasure " + id, () -> {
            var read = require(id);
            var changed = change.apply(read);
            if (changed.version() != read.version()) {
                compareAndSet.replace(WHAT, read.version(), changed);
            }
            return true;
        });
    }
}
