package org.comfrey.model.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.address.Slug;
import org.comfrey.model.redirect.TakenAddresses;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
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
public class Publications implements Indexed, Belonging, TakenAddresses {

    private static final String COLLECTION = "publications";
    private static final String PATH = "/articles/";

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
                new Index("status", Direction.ASC)
                        .on("content.locale", Direction.ASC)
                        .on("publishedAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("translationGroup", Direction.ASC).on("firstPublishedAt", Direction.ASC),
                new Index("content.topics", Direction.ASC).on("publishedAt", Direction.DESC),
                new Index("content.authors", Direction.ASC).on("publishedAt", Direction.DESC),
                new Index("review.reviewer", Direction.ASC).on("publishedAt", Direction.DESC),
                new Index("status", Direction.ASC).on("_id", Direction.ASC));
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
     * @param topics only what is about a topic of one of these ids; empty for all
     */
    public Page<Publication> live(Set<String> topics, Slice slice) {
        return live(topics, null, slice);
    }

    /**
     * What is live, the last published first. The texts are left out: each has an empty body.
     *
     * @param topics only what is about a topic of one of these ids; empty for all
     * @param locale only what is in exactly this language; null for all
     */
    public Page<Publication> live(Set<String> topics, @Nullable String locale, Slice slice) {
        var query = Query.query(Criteria.where("status").is(Publication.Status.LIVE));
        if (!topics.isEmpty()) {
            query.addCriteria(Criteria.where("content.topics").in(topics));
        }
        if (locale != null) {
            query.addCriteria(Criteria.where("content.locale").is(locale));
        }
        return newestFirst(query, slice);
    }

    /** Those of these articles that are live, in that order, without the texts. */
    public List<Publication> live(List<String> articles) {
        var query = Query.query(Criteria.where("_id").in(articles).and("status").is(Publication.Status.LIVE));
        return withoutTexts(query).stream()
                .sorted(Comparator.comparing(publication -> articles.indexOf(publication.id())))
                .toList();
    }

    /** What is live and was written or reviewed by that person, the last published first, without the texts. */
    public Page<Publication> liveBy(String person, Slice slice) {
        var by = new Criteria()
                .orOperator(
                        Criteria.where("content.authors").is(person),
                        Criteria.where("review.reviewer").is(person));
        return newestFirst(
                Query.query(Criteria.where("status").is(Publication.Status.LIVE).andOperator(by)), slice);
    }

    @Override
    public boolean include(SitePath path) {
        return path.slugIn(PATH).flatMap(this::at).filter(Publication::isLive).isPresent();
    }

    @Override
    public Optional<String> pathOf(String id) {
        return find(id).filter(Publication::isLive)
                .map(publication -> PATH + publication.content().slug().value());
    }

    private Page<Publication> newestFirst(Query all, Slice slice) {
        var query = Cursor.newestFirst(all, "publishedAt", slice);
        return Page.cut(
                withoutTexts(query),
                slice.limit(),
                publication -> Cursor.of(publication.publishedAt(), publication.id()));
    }

    private List<Publication> withoutTexts(Query query) {
        query.fields().exclude("content.body.content");
        return mongo.find(query, Publication.class);
    }

    /** All that is live of these groups of translations, the first published first. */
    public List<LiveTranslation> liveTranslations(Collection<String> groups) {
        var query = Query.query(Criteria.where("translationGroup")
                        .in(groups)
                        .and("status")
                        .is(Publication.Status.LIVE))
                .with(Sort.by("firstPublishedAt", "_id"));
        query.fields()
                .include("translationGroup", "content.locale", "content.slug", "content.title", "firstPublishedAt");
        return mongo.find(query, LiveTranslation.Row.class, mongo.getCollectionName(Publication.class)).stream()
                .map(LiveTranslation.Row::asTranslation)
                .toList();
    }

    /** Which edition of each article is live, by the article's id. */
    public Map<String, Long> liveEditions() {
        var query = Query.query(Criteria.where("status").is(Publication.Status.LIVE));
        query.fields().include("edition");
        try (var editions = mongo.stream(query, Edition.class, COLLECTION)) {
            return editions.collect(Collectors.toMap(Edition::id, Edition::edition));
        }
    }

    /**
     * Cuts all that is live into parts, in the order in which the articles were begun, so that what is new comes into the last.
     *
     * @param size how many there are in a part; in the last one, fewer
     */
    public List<Part> liveParts(int size) {
        var query = Query.query(Criteria.where("status").is(Publication.Status.LIVE))
                .with(Sort.by("_id"));
        query.fields().include("publishedAt", "review.at");
        var parts = new ArrayList<Part>();
        int count = 0;
        try (var live = mongo.stream(query, Row.class, COLLECTION)) {
            for (var row : (Iterable<Row>) live::iterator) {
                if (count++ % size == 0) {
                    parts.add(new Part(row.id(), row.changedAt()));
                } else {
                    parts.add(parts.removeLast().with(row.changedAt()));
                }
            }
        }
        return parts;
    }

    /** What is live from that article on, in the order in which the articles were begun, without the texts. */
    public List<Publication> livePart(String first, int size) {
        return withoutTexts(liveFrom(first, size));
    }

    /**
     * What is live from that article on, in the order in which the articles were begun, with the texts.
     *
     * @param first the article's id, or null for the beginning
     */
    public List<Publication> livePartWithTexts(@Nullable String first, int size) {
        return mongo.find(liveFrom(first, size), Publication.class);
    }

    private static Query liveFrom(@Nullable String first, int size) {
        var query = Query.query(Criteria.where("status").is(Publication.Status.LIVE));
        if (first != null) {
            query.addCriteria(Criteria.where("_id").gte(first));
        }
        return query.with(Sort.by("_id")).limit(size);
    }

    /**
     * A part of what is live.
     *
     * @param first the id of its first article
     * @param changedAt when any of its articles was last published or reviewed
     */
    public record Part(String first, Instant changedAt) {

        private Part with(Instant other) {
            return other.isAfter(changedAt) ? new Part(first, other) : this;
        }
    }

    private record Row(
            @Id String id, Instant publishedAt, @Nullable Reviewed review) {

        private record Reviewed(Instant at) {}

        private Instant changedAt() {
            return review == null || publishedAt.isAfter(review.at()) ? publishedAt : review.at();
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
