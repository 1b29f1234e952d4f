package org.comfrey.model.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.content.KnownPictures;
import org.comfrey.model.input.Words;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.WordIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of media items. Their bytes are in {@link MediaFiles}. */
@Component
@RequiredArgsConstructor
public class MediaItems implements Indexed, KnownPictures {

    private static final String WHAT = "media item";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return MediaItem.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC),
                new Index("master.format", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("words", Direction.ASC).on("createdAt", Direction.DESC));
    }

    /** @throws NotFound when there is none with that id */
    public MediaItem require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<MediaItem> find(String id) {
        return Optional.ofNullable(mongo.findById(id, MediaItem.class));
    }

    /** Those with these ids, in any order. Ids of none are left out. */
    public List<MediaItem> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), MediaItem.class);
    }

    @Override
    public Set<String> pictures(Collection<String> ids) {
        return all(ids.stream().filter(Ids::isId).toList()).stream()
                .filter(item -> item.master().format().isPicture())
                .map(MediaItem::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A page of media, the last sent first.
     *
     * @param format only those of this format, or null
     * @param text only those that have words beginning with each of its words, or null
     */
    public Page<MediaItem> list(@Nullable MediaFormat format, @Nullable String text, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        if (format != null) {
            query.addCriteria(Criteria.where("master.format").is(format));
        }
        var words = text == null
                ? List.<Criteria>of()
                : Words.in(text).stream()
                        .limit(WordIndex.MOST_WORDS)
                        .map(WordIndex::hasWordBeginningWith)
                        .toList();
        if (words.size() == 1) {
            query.addCriteria(words.getFirst());
        } else if (!words.isEmpty()) {
            query.addCriteria(new Criteria().andOperator(words));
        }
        return Page.cut(
                mongo.find(query, MediaItem.class), slice.limit(), item -> Cursor.of(item.createdAt(), item.id()));
    }

    Optional<MediaItem> createdWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(creationKey)), MediaItem.class));
    }

    MediaItem insert(MediaItem item) {
        return mongo.insert(item);
    }

    /** @throws org.comfrey.model.store.StaleVersion when another change came first */
    MediaItem save(MediaItem changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    boolean delete(String id, long version) {
        return compareAndSet.remove(MediaItem.class, id, version);
    }
}
