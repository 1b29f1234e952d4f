package org.comfrey.model.remark;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of review comments. */
@Component
@RequiredArgsConstructor
public class Remarks implements Indexed, Belonging {

    private static final String WHAT = "review comment";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Remark.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("article", Direction.ASC).on("at", Direction.ASC).on("_id", Direction.ASC),
                new Index("article", Direction.ASC)
                        .on("open", Direction.ASC)
                        .on("at", Direction.ASC)
                        .on("_id", Direction.ASC));
    }

    /**
     * The comments on an article, the oldest first.
     *
     * @param open only those that are, or are not, still to be dealt with; null for all
     */
    public Page<Remark> list(String article, @Nullable Boolean open, Slice slice) {
        var query = Cursor.oldestFirst(Query.query(Criteria.where("article").is(article)), "at", slice);
        if (open != null) {
            query.addCriteria(Criteria.where("open").is(open));
        }
        return Page.cut(mongo.find(query, Remark.class), slice.limit(), remark -> Cursor.of(remark.at(), remark.id()));
    }

    /** @throws NotFound when that article has no comment with that id */
    public Remark require(String article, String id) {
        return Optional.ofNullable(mongo.findById(id, Remark.class))
                .filter(remark -> remark.article().equals(article))
                .orElseThrow(() -> new NotFound(WHAT));
    }

    @Override
    public String what() {
        return "review comments";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("article").is(article)), Remark.class)
                .getDeletedCount();
    }

    /** Stores a comment, or gives the one that the same key created before. */
    Remark insert(Remark remark) {
        try {
            return mongo.insert(remark);
        } catch (DuplicateKeyException createdBefore) {
            return Optional.ofNullable(mongo.findOne(
                            Query.query(Criteria.where("creationKey").is(remark.creationKey())), Remark.class))
                    .orElseThrow(() -> createdBefore);
        }
    }

    Remark save(Remark changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    void remove(Collection<String> ids) {
        mongo.remove(Query.query(Criteria.where("_id").in(ids)), Remark.class);
    }
}
