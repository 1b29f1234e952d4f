package org.comfrey.model.tag;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
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

/** The store of tags. */
@Component
@RequiredArgsConstructor
public class Tags implements Indexed {

    private static final String WHAT = "tag";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final Ids ids;
    private final Clock clock;

    @Override
    public Class<?> document() {
        return Tag.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("key", Direction.ASC).unique(),
                new Index("formerly", Direction.ASC),
                new Index("mergingInto", Direction.ASC).sparse(),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /** @throws NotFound when there is none with that id */
    public Tag require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Tag> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Tag.class));
    }

    /** Those of these ids that are there, in no order. */
    public List<Tag> all(Collection<String> wanted) {
        return mongo.find(Query.query(Criteria.where("_id").in(wanted)), Tag.class);
    }

    /** The tag that is called so, or was. */
    public Optional<Tag> called(String name) {
        var key = Tag.keyOf(name);
        return Optional.ofNullable(byKey(Set.of(key)).get(key));
    }

    /** All keys that stand for the tag that is or was called so, or this one's alone when there is no such tag. */
    public Set<String> standingFor(String name) {
        return called(name).map(Tag::keys).orElseGet(() -> Set.of(Tag.keyOf(name)));
    }

    /**
     * A page of tags, the newest first.
     *
     * @param beginning only those whose name begins so, whatever its case; or null
     */
    public Page<Tag> list(@Nullable String beginning, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        if (beginning != null) {
            var key = Tag.keyOf(beginning);
            query.addCriteria(Criteria.where("key").gte(key).lt(key + Character.MAX_VALUE));
        }
        return Page.cut(mongo.find(query, Tag.class), slice.limit(), tag -> Cursor.of(tag.createdAt(), tag.id()));
    }

    /** These words as the tags that stand for them are spelled, each once. Words of no tag stay as they are. */
    public List<String> current(Collection<String> names) {
        return spelled(names, byKey(Tag.keysOf(names)));
    }

    /** The same, and words of no tag become tags. */
    public List<String> known(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        var known = byKey(Tag.keysOf(names));
        for (var name : names) {
            known.computeIfAbsent(Tag.keyOf(name), key -> added(key, name));
        }
        return spelled(names, known);
    }

    private static List<String> spelled(Collection<String> names, Map<String, Tag> known) {
        var spelled = new LinkedHashSet<String>();
        for (var name : names) {
            var tag = known.get(Tag.keyOf(name));
            spelled.add(tag == null ? name : tag.name());
        }
        return List.copyOf(spelled);
    }

    private Tag added(String key, String name) {
        var now = clock.instant();
        var tag = new Tag(ids.next(), 1, key, name.strip().replaceAll("\\s+", " "), Set.of(), null, now, now);
        try {
            return mongo.insert(tag);
        } catch (DuplicateKeyException meanwhile) {
            return called(name).orElseThrow(() -> meanwhile);
        }
    }

    /** The tags that stand for these keys. A tag that has a key now goes before one that had it. */
    private Map<String, Tag> byKey(Set<String> keys) {
        var found = new HashMap<String, Tag>();
        if (keys.isEmpty()) {
            return found;
        }
        var query = Query.query(new Criteria()
                .orOperator(
                        Criteria.where("key").in(keys),
                        Criteria.where("formerly").in(keys)));
        var tags = mongo.find(query, Tag.class);
        for (var tag : tags) {
            tag.formerly().stream().filter(keys::contains).forEach(key -> found.put(key, tag));
        }
        tags.stream().filter(tag -> keys.contains(tag.key())).forEach(tag -> found.put(tag.key(), tag));
        return found;
    }

    /** Those whose merger began and has not ended. */
    List<Tag> merging(int limit) {
        return mongo.find(
                Query.query(Criteria.where("mergingInto").exists(true)).limit(limit), Tag.class);
    }

    Tag save(Tag changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    boolean delete(String id, long version) {
        return compareAndSet.remove(Tag.class, id, version);
    }
}
