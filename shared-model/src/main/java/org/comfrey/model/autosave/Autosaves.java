package org.comfrey.model.autosave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
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

/** The store of autosaves: one for each article, person and editing session. */
@Component
@RequiredArgsConstructor
class Autosaves implements Indexed, Belonging {

    private final MongoOperations mongo;

    @Override
    public Class<?> document() {
        return Autosave.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("article", Direction.ASC)
                        .on("by", Direction.ASC)
                        .on("at", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("at", Direction.ASC));
    }

    Optional<Autosave> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Autosave.class));
    }

    /** A page of a person's autosaves of an article, the newest first. */
    Page<Autosave> list(String article, String by, Slice slice) {
        var query = Cursor.newestFirst(of(article, by), "at", slice);
        return Page.cut(
                mongo.find(query, Autosave.class), slice.limit(), autosave -> Cursor.of(autosave.at(), autosave.id()));
    }

    /** Removes the oldest of a person's autosaves of an article, so that at most so many stay. */
    void removeBeyond(int most, String article, String by) {
        var newestFirst = Sort.by(Direction.DESC, "at", "_id");
        mongo.find(of(article, by).with(newestFirst).skip(most), Autosave.class)
                .forEach(autosave -> remove(autosave.id()));
    }

    private static Query of(String article, String by) {
        return Query.query(Criteria.where("article").is(article).and("by").is(by));
    }

    /** Puts an autosave in the place of the one before. Answers false when another one came in between. */
    boolean put(Optional<Autosave> before, Autosave autosave) {
        if (before.isPresent()) {
            var unchanged = Criteria.where("_id")
                    .is(autosave.id())
                    .and("sequence")
                    .is(before.get().sequence());
            return mongo.replace(Query.query(unchanged), autosave).getMatchedCount() == 1;
        }
        try {
            mongo.insert(autosave);
            return true;
        } catch (DuplicateKeyException insertedMeanwhile) {
            return false;
        }
    }

    void remove(String id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), Autosave.class);
    }

    long removeBefore(Instant instant) {
        return mongo.remove(Query.query(Criteria.where("at").lt(instant)), Autosave.class)
                .getDeletedCount();
    }

    @Override
    public String what() {
        return "autosaves";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("article").is(article)), Autosave.class)
                .getDeletedCount();
    }
}
