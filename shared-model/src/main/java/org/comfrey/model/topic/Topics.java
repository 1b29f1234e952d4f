package org.comfrey.model.topic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of topics. */
@Component
@RequiredArgsConstructor
public class Topics implements Indexed {

    private static final String WHAT = "topic";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Topic.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("slug", Direction.ASC).unique(),
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("parent", Direction.ASC),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /** @throws NotFound when there is none with that id */
    public Topic require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Topic> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Topic.class));
    }

    public Optional<Topic> at(Slug slug) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("slug").is(slug.value())), Topic.class));
    }

    public Page<Topic> list(Slice slice) {
        return Page.cut(
                mongo.find(Cursor.newestFirst(new Query(), "createdAt", slice), Topic.class),
                slice.limit(),
                topic -> Cursor.of(topic.createdAt(), topic.id()));
    }

    /** Every topic, in no order. */
    public List<Topic> all() {
        return mongo.findAll(Topic.class);
    }

    /** Those with these ids, by name. Ids of none are left out. */
    public List<Topic> named(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)).with(Sort.by("name")), Topic.class);
    }

    /** Which of these ids are of no topic. */
    public List<String> missing(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = named(ids).stream().map(Topic::id).collect(Collectors.toSet());
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    boolean hasChildren(String id) {
        return mongo.exists(Query.query(Criteria.where("parent").is(id)), Topic.class);
    }

    Optional<Topic> createdWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(creationKey)), Topic.class));
    }

    Topic insert(Topic topic) {
        return mongo.insert(topic);
    }

    Topic save(Topic changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    boolean delete(String id, long version) {
        return mongo.remove(
                                Query.query(Criteria.where("_id")
                                        .is(id)
                                        .and("version")
                                        .is(version)),
                                Topic.class)
                        .getDeletedCount()
                == 1;
    }
}
