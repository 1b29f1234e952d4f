package org.comfrey.model.media;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
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
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of media items. Their bytes are in {@link MediaFiles}. */
@Slf4j
@Component
@RequiredArgsConstructor
public class MediaItems implements Indexed, KnownPictures {

    private static final String WHAT = "media item";

    /** Much longer than storing an article takes. Holds end by themselves only after a crash. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final Ids ids;
    private final Clock clock;

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

    /** What the files of the media with these ids are called, by their ids. */
    public Map<String, String> fileNames(Collection<String> ids) {
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include("fileName");
        return mongo.query(MediaItem.class).as(Named.class).matching(query).stream()
                .collect(Collectors.toMap(Named::id, Named::fileName));
    }

    private record Named(@Id String id, String fileName) {}

    @Override
    public Set<String> pictures(Collection<String> ids) {
        return all(ids.stream().filter(Ids::isId).toList()).stream()
                .filter(item -> item.master().format().isPicture())
                .map(MediaItem::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Holds leave the version as it is, so that whoever describes a picture is not stopped by an article that shows it. */
    @Override
    public <T> T keeping(Collection<String> pictures, Supplier<T> act) {
        var known = pictures.stream().filter(Ids::isId).toList();
        if (known.isEmpty()) {
            return act.get();
        }
        var kept = Query.query(Criteria.where("_id").in(known));
        var hold = "holds." + ids.next();
        var until = clock.instant().plus(LONGEST_HOLD);
        mongo.updateMulti(kept, new Update().inc("timesHeld", 1).set(hold, until), MediaItem.class);
        try {
            return act.get();
        } finally {
            endHold(kept, hold);
        }
    }

    private void endHold(Query kept, String hold) {
        try {
            mongo.updateMulti(kept, new Update().unset(hold), MediaItem.class);
        } catch (DataAccessException away) {
            log.warn("Some media cannot be removed for a minute: {}", away.getMessage());
        }
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
        var change = new Update()
                .set("fileName", changed.fileName())
                .set("notice", changed.notice())
                .set("master", changed.master())
                .set("variants", changed.variants())
                .set("frames", changed.frames())
                .set("description", changed.description())
                .set("words", changed.words())
                .set("updatedAt", changed.updatedAt());
        return compareAndSet.update(WHAT, MediaItem.class, changed.id(), changed.version() - 1, change);
    }

    /** Removes it if nobody has changed or held it since it was read. */
    boolean delete(MediaItem read) {
        var unchanged = Query.query(Criteria.where("_id")
                .is(read.id())
                .and("version")
                .is(read.version())
                .and("timesHeld")
                .is(read.timesHeld()));
        return mongo.remove(unchanged, MediaItem.class).getDeletedCount() == 1;
    }
}
