package org.comfrey.model.comment;

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
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of replies. */
@Component
@RequiredArgsConstructor
public class Comments implements Indexed, Belonging {

    private static final String WHAT = "reply";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Comment.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("fingerprint", Direction.ASC).unique(),
                new Index("article", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index("status", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC),
                new Index("emailHash", Direction.ASC));
    }

    /** @throws NotFound when there is none with that id */
    public Comment require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Comment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Comment.class));
    }

    /** Replies in every state, the newest first; narrowed by what is not null. */
    public Page<Comment> list(@Nullable CommentStatus status, @Nullable String article, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        if (status != null) {
            query.addCriteria(Criteria.where("status").is(status));
        }
        if (article != null) {
            query.addCriteria(Criteria.where("article").is(article));
        }
        return cut(mongo.find(query, Comment.class), slice);
    }

    /** The public replies under an article, the oldest first. */
    public Page<Comment> approved(String article, Slice slice) {
        var query = Cursor.oldestFirst(
                Query.query(Criteria.where("article").is(article).and("status").is(CommentStatus.APPROVED)),
                "createdAt",
                slice);
        return cut(mongo.find(query, Comment.class), slice);
    }

    /** How many public replies an article has. */
    public long countApproved(String article) {
        return mongo.count(
                Query.query(Criteria.where("article").is(article).and("status").is(CommentStatus.APPROVED)),
                Comment.class);
    }

    @Override
    public String what() {
        return "replies";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("article").is(article)), Comment.class)
                .getDeletedCount();
    }

    Optional<Comment> withFingerprint(String fingerprint) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("fingerprint").is(fingerprint)), Comment.class));
    }

    Comment insert(Comment comment) {
        return mongo.insert(comment);
    }

    Comment save(Comment changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    private static Page<Comment> cut(List<Comment> oneMore, Slice slice) {
        return Page.cut(oneMore, slice.limit(), comment -> Cursor.of(comment.createdAt(), comment.id()));
    }
}
