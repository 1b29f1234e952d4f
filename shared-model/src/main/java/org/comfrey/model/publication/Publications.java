package org.comfrey.model.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of what readers see. */
@Component
@RequiredArgsConstructor
public class Publications implements Indexed, Belonging {

    private static final String COLLECTION = "publications";

    private final MongoOperations mongo;

    @Override
    public Class<?> document() {
        return Publication.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("content.slug", Direction.ASC).unique(),
                new Index("status", Direction.ASC)
                        .on("publishedAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("content.topics", Direction.ASC).on("publishedAt", Direction.DESC),
                new Index("media", Direction.ASC).on("_id", Direction.DESC));
    }

    /**
     * Stores a snapshot unless a newer one, or this very one, is there. May be repeated, and may come late.
     */
    public void put(Publication publication) {
        var older = Query.query(isOlder(publication.id(), publication.edition()));
        if (mongo.replace(older, publication).getMatchedCount() == 1) {
            return;
        }
        try {
            mongo.insert(publication);
        } catch (DuplicateKeyException alreadyThere) {
            if (mongo.findById(publication.id(), Publication.class) == null) {
                throw alreadyThere;
            }
        }
    }

    /** Takes a snapshot down unless a newer edition is there. May be repeated, and may come late. */
    public void withdraw(String id, long edition, Instant now) {
        mongo.updateFirst(
                Query.query(isOlder(id, edition)),
                new Update()
                        .set("status", Publication.Status.WITHDRAWN)
                        .set("edition", edition)
                        .set("withdrawnAt", now),
                Publication.class);
    }

    /** The publication at that address, live or withdrawn. */
    public Optional<Publication> at(Slug slug) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("content.slug").is(slug.value())), Publication.class));
    }

    /** The publication of that article, live or withdrawn. */
    public Optional<Publication> find(String article) {
        return Optional.ofNullable(mongo.findById(article, Publication.class));
    }

    /**
     * What is live, the last published first. The texts are left out: each has an empty body.
     *
     * @param topic only what is about the topic of this id; null for all
     */
    public Page<Publication> live(@Nullable String topic, Slice slice) {
        var query = Cursor.newestFirst(
                Query.query(Criteria.where("status").is(Publication.Status.LIVE)), "publishedAt", slice);
        if (topic != null) {
            query.addCriteria(Criteria.where("content.topics").is(topic));
        }
        query.fields().exclude("content.body.content");
        return Page.cut(
                mongo.find(query, Publication.class),
                slice.limit(),
                publication -> Cursor.of(publication.publishedAt(), publication.id()));
    }

    /** Which edition of each article is live, by the article's id. */
    public Map<String, Long> liveEditions() {
        var query = Query.query(Criteria.where("status").is(Publication.Status.LIVE));
        query.fields().include("edition");
        try (var editions = mongo.stream(query, Edition.class, COLLECTION)) {
            return editions.collect(Collectors.toMap(Edition::id, Edition::edition));
        }
    }

    private record Edition(@Id String id, long edition) {}

    @Override
    public String what() {
        return COLLECTION;
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("_id").is(article)), Publication.class)
                .getDeletedCount();
    }

    private static Criteria isOlder(String id, long edition) {
        return Criteria.where("_id").is(id).and("edition").lt(edition);
    }
}
